; Made by gen.sh from c/asstring.c; do not edit.

%struct.spec = type { i64, i64, i8, i32 }
%struct.sink = type { ptr, i64, i64 }
%struct.sw_str = type { ptr, i64 }
%struct.big = type { i32, [160 x i32] }
%struct.decimal = type { i32, i32, [800 x i8] }

@.str = private unnamed_addr constant [5 x i8] c"true\00", align 1
@.str.1 = private unnamed_addr constant [6 x i8] c"false\00", align 1
@.str.2 = private unnamed_addr constant [4 x i8] c"nan\00", align 1
@.str.3 = private unnamed_addr constant [4 x i8] c"inf\00", align 1

; Function Attrs: nofree norecurse nosync nounwind
define hidden range(i32 0, 2) i32 @swh_as_string_i64(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = alloca %struct.spec, align 8
  %5 = alloca %struct.sink, align 8
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %4) #10
  %6 = getelementptr inbounds i8, ptr %0, i64 8
  %7 = load i64, ptr %6, align 8
  %8 = getelementptr inbounds i8, ptr %1, i64 64
  %9 = load ptr, ptr %8, align 8
  %10 = load ptr, ptr %9, align 8
  %11 = getelementptr inbounds i8, ptr %9, i64 8
  %12 = load i64, ptr %11, align 8
  %13 = getelementptr inbounds i8, ptr %1, i64 32
  %14 = load ptr, ptr %13, align 8
  %15 = load i64, ptr %14, align 8
  store i64 %15, ptr %4, align 8
  %16 = icmp eq i64 %12, 0
  br i1 %16, label %19, label %17

17:                                               ; preds = %3
  %18 = load i8, ptr %10, align 1
  br label %19

19:                                               ; preds = %3, %17
  %20 = phi i8 [ %18, %17 ], [ 0, %3 ]
  %21 = getelementptr inbounds i8, ptr %4, i64 16
  store i8 %20, ptr %21, align 8
  %22 = getelementptr inbounds i8, ptr %4, i64 8
  store i64 -1, ptr %22, align 8
  %23 = getelementptr inbounds i8, ptr %4, i64 20
  store i32 0, ptr %23, align 4
  %24 = getelementptr inbounds i8, ptr %1, i64 8
  %25 = load i64, ptr %24, align 8
  %26 = icmp sgt i64 %25, 0
  br i1 %26, label %27, label %37

27:                                               ; preds = %19
  %28 = getelementptr inbounds i8, ptr %5, i64 8
  %29 = getelementptr inbounds i8, ptr %5, i64 16
  %30 = getelementptr inbounds i8, ptr %0, i64 16
  %31 = icmp eq i8 %20, 43
  %32 = icmp eq i8 %20, 32
  %33 = or i1 %31, %32
  %34 = select i1 %33, i8 %20, i8 0
  br label %46

35:                                               ; preds = %75
  %36 = load i64, ptr %6, align 8
  br label %37

37:                                               ; preds = %35, %19
  %38 = phi i64 [ %36, %35 ], [ %7, %19 ]
  %39 = getelementptr inbounds i8, ptr %0, i64 16
  %40 = load i64, ptr %39, align 8
  %41 = icmp ugt i64 %38, %40
  br i1 %41, label %42, label %44, !prof !4

42:                                               ; preds = %37
  %43 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %38, ptr %43, align 8
  store i64 %7, ptr %6, align 8
  br label %44

44:                                               ; preds = %37, %42
  %45 = phi i32 [ 1, %42 ], [ 0, %37 ]
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %4) #10
  ret i32 %45

46:                                               ; preds = %27, %75
  %47 = phi i64 [ 0, %27 ], [ %77, %75 ]
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %5) #10
  tail call void @llvm.experimental.noalias.scope.decl(metadata !5)
  %48 = load ptr, ptr %0, align 8, !noalias !5
  store ptr %48, ptr %5, align 8, !alias.scope !5
  store i64 0, ptr %28, align 8, !alias.scope !5
  store i64 0, ptr %29, align 8, !alias.scope !5
  %49 = load i64, ptr %6, align 8, !noalias !5
  %50 = load i64, ptr %30, align 8, !noalias !5
  %51 = icmp ult i64 %49, %50
  br i1 %51, label %52, label %55

52:                                               ; preds = %46
  %53 = getelementptr inbounds i8, ptr %48, i64 %49
  store ptr %53, ptr %5, align 8, !alias.scope !5
  %54 = sub i64 %50, %49
  store i64 %54, ptr %29, align 8, !alias.scope !5
  br label %55

55:                                               ; preds = %46, %52
  %56 = load ptr, ptr %1, align 8
  %57 = getelementptr inbounds i64, ptr %56, i64 %47
  %58 = load i64, ptr %57, align 8
  %59 = icmp slt i64 %58, 0
  %60 = tail call i64 @llvm.abs.i64(i64 %58, i1 false)
  %61 = select i1 %59, i8 45, i8 %34
  call fastcc void @putInt(ptr noundef nonnull %5, i64 noundef %60, i8 noundef zeroext %61, ptr noundef nonnull %4) #11
  %62 = load ptr, ptr %2, align 8
  %63 = getelementptr inbounds %struct.sw_str, ptr %62, i64 %47
  %64 = load i64, ptr %28, align 8
  %65 = getelementptr inbounds i8, ptr %63, i64 8
  store i64 %64, ptr %65, align 8
  %66 = load i64, ptr %6, align 8
  %67 = add i64 %66, %64
  store i64 %67, ptr %6, align 8
  %68 = load i64, ptr %30, align 8
  %69 = icmp ugt i64 %67, %68
  br i1 %69, label %75, label %70, !prof !4

70:                                               ; preds = %55
  %71 = load ptr, ptr %0, align 8
  %72 = icmp eq ptr %71, null
  %73 = getelementptr inbounds i8, ptr %71, i64 %66
  %74 = select i1 %72, ptr %0, ptr %73
  br label %75

75:                                               ; preds = %55, %70
  %76 = phi ptr [ %74, %70 ], [ null, %55 ]
  store ptr %76, ptr %63, align 8
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %5) #10
  %77 = add nuw nsw i64 %47, 1
  %78 = load i64, ptr %24, align 8
  %79 = icmp slt i64 %77, %78
  br i1 %79, label %46, label %35
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: nofree norecurse nosync nounwind memory(write, argmem: readwrite, inaccessiblemem: none)
define internal fastcc void @putInt(ptr nocapture noundef %0, i64 noundef %1, i8 noundef zeroext %2, ptr nocapture noundef readonly %3) unnamed_addr #2 {
  %5 = alloca [20 x i8], align 16
  call void @llvm.lifetime.start.p0(i64 20, ptr nonnull %5) #10
  br label %6

6:                                                ; preds = %6, %4
  %7 = phi i32 [ %17, %6 ], [ 1, %4 ]
  %8 = phi i64 [ %13, %6 ], [ 0, %4 ]
  %9 = phi i64 [ %15, %6 ], [ %1, %4 ]
  %10 = urem i64 %9, 10
  %11 = trunc nuw nsw i64 %10 to i8
  %12 = or disjoint i8 %11, 48
  %13 = add nuw i64 %8, 1
  %14 = getelementptr inbounds [20 x i8], ptr %5, i64 0, i64 %8
  store i8 %12, ptr %14, align 1
  %15 = udiv i64 %9, 10
  %16 = icmp ult i64 %9, 10
  %17 = add i32 %7, 1
  br i1 %16, label %18, label %6

18:                                               ; preds = %6
  %19 = load i64, ptr %3, align 8
  %20 = and i64 %13, 4294967295
  %21 = sub i64 %19, %20
  %22 = icmp ne i8 %2, 0
  %23 = sext i1 %22 to i64
  %24 = add i64 %21, %23
  %25 = getelementptr inbounds i8, ptr %3, i64 16
  %26 = load i8, ptr %25, align 8
  switch i8 %26, label %27 [
    i8 48, label %76
    i8 45, label %76
  ]

27:                                               ; preds = %18
  %28 = icmp sgt i64 %24, 0
  br i1 %28, label %29, label %76

29:                                               ; preds = %27
  %30 = getelementptr inbounds i8, ptr %0, i64 8
  %31 = getelementptr inbounds i8, ptr %0, i64 16
  %32 = load i64, ptr %30, align 8
  %33 = add i64 %19, %23
  %34 = add nuw nsw i64 %20, 1
  %35 = and i64 %24, 1
  %36 = icmp eq i64 %35, 0
  br i1 %36, label %48, label %37

37:                                               ; preds = %29
  %38 = add nsw i64 %24, -1
  %39 = load i64, ptr %31, align 8
  %40 = icmp ult i64 %32, %39
  br i1 %40, label %41, label %45

41:                                               ; preds = %37
  %42 = load ptr, ptr %0, align 8
  %43 = getelementptr inbounds i8, ptr %42, i64 %32
  store i8 32, ptr %43, align 1
  %44 = load i64, ptr %30, align 8
  br label %45

45:                                               ; preds = %41, %37
  %46 = phi i64 [ %44, %41 ], [ %32, %37 ]
  %47 = add i64 %46, 1
  store i64 %47, ptr %30, align 8
  br label %48

48:                                               ; preds = %45, %29
  %49 = phi i64 [ %32, %29 ], [ %47, %45 ]
  %50 = phi i64 [ %24, %29 ], [ %38, %45 ]
  %51 = icmp eq i64 %33, %34
  br i1 %51, label %76, label %52

52:                                               ; preds = %48, %71
  %53 = phi i64 [ %73, %71 ], [ %49, %48 ]
  %54 = phi i64 [ %64, %71 ], [ %50, %48 ]
  %55 = load i64, ptr %31, align 8
  %56 = icmp ult i64 %53, %55
  br i1 %56, label %57, label %61

57:                                               ; preds = %52
  %58 = load ptr, ptr %0, align 8
  %59 = getelementptr inbounds i8, ptr %58, i64 %53
  store i8 32, ptr %59, align 1
  %60 = load i64, ptr %30, align 8
  br label %61

61:                                               ; preds = %57, %52
  %62 = phi i64 [ %60, %57 ], [ %53, %52 ]
  %63 = add i64 %62, 1
  store i64 %63, ptr %30, align 8
  %64 = add nsw i64 %54, -2
  %65 = load i64, ptr %31, align 8
  %66 = icmp ult i64 %63, %65
  br i1 %66, label %67, label %71

67:                                               ; preds = %61
  %68 = load ptr, ptr %0, align 8
  %69 = getelementptr inbounds i8, ptr %68, i64 %63
  store i8 32, ptr %69, align 1
  %70 = load i64, ptr %30, align 8
  br label %71

71:                                               ; preds = %67, %61
  %72 = phi i64 [ %70, %67 ], [ %63, %61 ]
  %73 = add i64 %72, 1
  store i64 %73, ptr %30, align 8
  %74 = add i64 %54, -3
  %75 = icmp ult i64 %74, -2
  br i1 %75, label %52, label %76

76:                                               ; preds = %48, %71, %27, %18, %18
  %77 = icmp eq i8 %2, 0
  br i1 %77, label %91, label %78

78:                                               ; preds = %76
  %79 = getelementptr inbounds i8, ptr %0, i64 8
  %80 = load i64, ptr %79, align 8
  %81 = getelementptr inbounds i8, ptr %0, i64 16
  %82 = load i64, ptr %81, align 8
  %83 = icmp ult i64 %80, %82
  br i1 %83, label %84, label %88

84:                                               ; preds = %78
  %85 = load ptr, ptr %0, align 8
  %86 = getelementptr inbounds i8, ptr %85, i64 %80
  store i8 %2, ptr %86, align 1
  %87 = load i64, ptr %79, align 8
  br label %88

88:                                               ; preds = %78, %84
  %89 = phi i64 [ %87, %84 ], [ %80, %78 ]
  %90 = add i64 %89, 1
  store i64 %90, ptr %79, align 8
  br label %91

91:                                               ; preds = %88, %76
  %92 = load i8, ptr %25, align 8
  %93 = icmp eq i8 %92, 48
  %94 = icmp sgt i64 %24, 0
  %95 = select i1 %93, i1 %94, i1 false
  %96 = getelementptr inbounds i8, ptr %0, i64 8
  br i1 %95, label %99, label %97

97:                                               ; preds = %91
  %98 = load i64, ptr %96, align 8
  br label %146

99:                                               ; preds = %91
  %100 = getelementptr inbounds i8, ptr %0, i64 16
  %101 = load i64, ptr %96, align 8
  %102 = add i64 %19, %23
  %103 = add nuw nsw i64 %20, 1
  %104 = and i64 %24, 1
  %105 = icmp eq i64 %104, 0
  br i1 %105, label %117, label %106

106:                                              ; preds = %99
  %107 = add nsw i64 %24, -1
  %108 = load i64, ptr %100, align 8
  %109 = icmp ult i64 %101, %108
  br i1 %109, label %110, label %114

110:                                              ; preds = %106
  %111 = load ptr, ptr %0, align 8
  %112 = getelementptr inbounds i8, ptr %111, i64 %101
  store i8 48, ptr %112, align 1
  %113 = load i64, ptr %96, align 8
  br label %114

114:                                              ; preds = %110, %106
  %115 = phi i64 [ %113, %110 ], [ %101, %106 ]
  %116 = add i64 %115, 1
  store i64 %116, ptr %96, align 8
  br label %117

117:                                              ; preds = %114, %99
  %118 = phi i64 [ %101, %99 ], [ %116, %114 ]
  %119 = phi i64 [ %24, %99 ], [ %107, %114 ]
  %120 = phi i64 [ poison, %99 ], [ %116, %114 ]
  %121 = icmp eq i64 %102, %103
  br i1 %121, label %146, label %122

122:                                              ; preds = %117, %141
  %123 = phi i64 [ %143, %141 ], [ %118, %117 ]
  %124 = phi i64 [ %134, %141 ], [ %119, %117 ]
  %125 = load i64, ptr %100, align 8
  %126 = icmp ult i64 %123, %125
  br i1 %126, label %127, label %131

127:                                              ; preds = %122
  %128 = load ptr, ptr %0, align 8
  %129 = getelementptr inbounds i8, ptr %128, i64 %123
  store i8 48, ptr %129, align 1
  %130 = load i64, ptr %96, align 8
  br label %131

131:                                              ; preds = %127, %122
  %132 = phi i64 [ %130, %127 ], [ %123, %122 ]
  %133 = add i64 %132, 1
  store i64 %133, ptr %96, align 8
  %134 = add nsw i64 %124, -2
  %135 = load i64, ptr %100, align 8
  %136 = icmp ult i64 %133, %135
  br i1 %136, label %137, label %141

137:                                              ; preds = %131
  %138 = load ptr, ptr %0, align 8
  %139 = getelementptr inbounds i8, ptr %138, i64 %133
  store i8 48, ptr %139, align 1
  %140 = load i64, ptr %96, align 8
  br label %141

141:                                              ; preds = %137, %131
  %142 = phi i64 [ %140, %137 ], [ %133, %131 ]
  %143 = add i64 %142, 1
  store i64 %143, ptr %96, align 8
  %144 = add i64 %124, -3
  %145 = icmp ult i64 %144, -2
  br i1 %145, label %122, label %146

146:                                              ; preds = %117, %141, %97
  %147 = phi i64 [ %98, %97 ], [ %120, %117 ], [ %143, %141 ]
  %148 = getelementptr inbounds i8, ptr %0, i64 8
  %149 = getelementptr inbounds i8, ptr %0, i64 16
  %150 = sext i32 %7 to i64
  %151 = and i64 %150, 1
  %152 = icmp eq i64 %151, 0
  br i1 %152, label %166, label %153

153:                                              ; preds = %146
  %154 = add nsw i64 %150, -1
  %155 = load i64, ptr %149, align 8
  %156 = icmp ult i64 %147, %155
  br i1 %156, label %157, label %163

157:                                              ; preds = %153
  %158 = getelementptr inbounds [20 x i8], ptr %5, i64 0, i64 %154
  %159 = load i8, ptr %158, align 1
  %160 = load ptr, ptr %0, align 8
  %161 = getelementptr inbounds i8, ptr %160, i64 %147
  store i8 %159, ptr %161, align 1
  %162 = load i64, ptr %148, align 8
  br label %163

163:                                              ; preds = %157, %153
  %164 = phi i64 [ %162, %157 ], [ %147, %153 ]
  %165 = add i64 %164, 1
  store i64 %165, ptr %148, align 8
  br label %166

166:                                              ; preds = %163, %146
  %167 = phi i64 [ poison, %146 ], [ %165, %163 ]
  %168 = phi i64 [ %147, %146 ], [ %165, %163 ]
  %169 = phi i64 [ %150, %146 ], [ %154, %163 ]
  %170 = icmp eq i32 %7, 1
  br i1 %170, label %199, label %171

171:                                              ; preds = %166, %195
  %172 = phi i64 [ %197, %195 ], [ %168, %166 ]
  %173 = phi i64 [ %186, %195 ], [ %169, %166 ]
  %174 = load i64, ptr %149, align 8
  %175 = icmp ult i64 %172, %174
  br i1 %175, label %176, label %183

176:                                              ; preds = %171
  %177 = add nsw i64 %173, -1
  %178 = getelementptr inbounds [20 x i8], ptr %5, i64 0, i64 %177
  %179 = load i8, ptr %178, align 1
  %180 = load ptr, ptr %0, align 8
  %181 = getelementptr inbounds i8, ptr %180, i64 %172
  store i8 %179, ptr %181, align 1
  %182 = load i64, ptr %148, align 8
  br label %183

183:                                              ; preds = %171, %176
  %184 = phi i64 [ %182, %176 ], [ %172, %171 ]
  %185 = add i64 %184, 1
  store i64 %185, ptr %148, align 8
  %186 = add nsw i64 %173, -2
  %187 = load i64, ptr %149, align 8
  %188 = icmp ult i64 %185, %187
  br i1 %188, label %189, label %195

189:                                              ; preds = %183
  %190 = getelementptr inbounds [20 x i8], ptr %5, i64 0, i64 %186
  %191 = load i8, ptr %190, align 1
  %192 = load ptr, ptr %0, align 8
  %193 = getelementptr inbounds i8, ptr %192, i64 %185
  store i8 %191, ptr %193, align 1
  %194 = load i64, ptr %148, align 8
  br label %195

195:                                              ; preds = %189, %183
  %196 = phi i64 [ %194, %189 ], [ %185, %183 ]
  %197 = add i64 %196, 1
  store i64 %197, ptr %148, align 8
  %198 = icmp eq i64 %186, 0
  br i1 %198, label %199, label %171

199:                                              ; preds = %195, %166
  %200 = phi i64 [ %167, %166 ], [ %197, %195 ]
  %201 = load i8, ptr %25, align 8
  %202 = icmp eq i8 %201, 45
  %203 = select i1 %202, i1 %94, i1 false
  br i1 %203, label %204, label %248

204:                                              ; preds = %199
  %205 = add i64 %19, %23
  %206 = add nuw nsw i64 %20, 1
  %207 = and i64 %24, 1
  %208 = icmp eq i64 %207, 0
  br i1 %208, label %220, label %209

209:                                              ; preds = %204
  %210 = add nsw i64 %24, -1
  %211 = load i64, ptr %149, align 8
  %212 = icmp ult i64 %200, %211
  br i1 %212, label %213, label %217

213:                                              ; preds = %209
  %214 = load ptr, ptr %0, align 8
  %215 = getelementptr inbounds i8, ptr %214, i64 %200
  store i8 32, ptr %215, align 1
  %216 = load i64, ptr %148, align 8
  br label %217

217:                                              ; preds = %213, %209
  %218 = phi i64 [ %216, %213 ], [ %200, %209 ]
  %219 = add i64 %218, 1
  store i64 %219, ptr %148, align 8
  br label %220

220:                                              ; preds = %217, %204
  %221 = phi i64 [ %200, %204 ], [ %219, %217 ]
  %222 = phi i64 [ %24, %204 ], [ %210, %217 ]
  %223 = icmp eq i64 %205, %206
  br i1 %223, label %248, label %224

224:                                              ; preds = %220, %243
  %225 = phi i64 [ %245, %243 ], [ %221, %220 ]
  %226 = phi i64 [ %236, %243 ], [ %222, %220 ]
  %227 = load i64, ptr %149, align 8
  %228 = icmp ult i64 %225, %227
  br i1 %228, label %229, label %233

229:                                              ; preds = %224
  %230 = load ptr, ptr %0, align 8
  %231 = getelementptr inbounds i8, ptr %230, i64 %225
  store i8 32, ptr %231, align 1
  %232 = load i64, ptr %148, align 8
  br label %233

233:                                              ; preds = %229, %224
  %234 = phi i64 [ %232, %229 ], [ %225, %224 ]
  %235 = add i64 %234, 1
  store i64 %235, ptr %148, align 8
  %236 = add nsw i64 %226, -2
  %237 = load i64, ptr %149, align 8
  %238 = icmp ult i64 %235, %237
  br i1 %238, label %239, label %243

239:                                              ; preds = %233
  %240 = load ptr, ptr %0, align 8
  %241 = getelementptr inbounds i8, ptr %240, i64 %235
  store i8 32, ptr %241, align 1
  %242 = load i64, ptr %148, align 8
  br label %243

243:                                              ; preds = %239, %233
  %244 = phi i64 [ %242, %239 ], [ %235, %233 ]
  %245 = add i64 %244, 1
  store i64 %245, ptr %148, align 8
  %246 = add i64 %226, -3
  %247 = icmp ult i64 %246, -2
  br i1 %247, label %224, label %248

248:                                              ; preds = %220, %243, %199
  call void @llvm.lifetime.end.p0(i64 20, ptr nonnull %5) #10
  ret void
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: nofree norecurse nosync nounwind
define hidden range(i32 0, 2) i32 @swh_as_string_u64(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = alloca %struct.spec, align 8
  %5 = alloca %struct.sink, align 8
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %4) #10
  %6 = getelementptr inbounds i8, ptr %0, i64 8
  %7 = load i64, ptr %6, align 8
  %8 = getelementptr inbounds i8, ptr %1, i64 64
  %9 = load ptr, ptr %8, align 8
  %10 = load ptr, ptr %9, align 8
  %11 = getelementptr inbounds i8, ptr %9, i64 8
  %12 = load i64, ptr %11, align 8
  %13 = getelementptr inbounds i8, ptr %1, i64 32
  %14 = load ptr, ptr %13, align 8
  %15 = load i64, ptr %14, align 8
  store i64 %15, ptr %4, align 8
  %16 = icmp eq i64 %12, 0
  br i1 %16, label %19, label %17

17:                                               ; preds = %3
  %18 = load i8, ptr %10, align 1
  br label %19

19:                                               ; preds = %3, %17
  %20 = phi i8 [ %18, %17 ], [ 0, %3 ]
  %21 = getelementptr inbounds i8, ptr %4, i64 16
  store i8 %20, ptr %21, align 8
  %22 = getelementptr inbounds i8, ptr %4, i64 8
  store i64 -1, ptr %22, align 8
  %23 = getelementptr inbounds i8, ptr %4, i64 20
  store i32 0, ptr %23, align 4
  %24 = getelementptr inbounds i8, ptr %1, i64 8
  %25 = load i64, ptr %24, align 8
  %26 = icmp sgt i64 %25, 0
  br i1 %26, label %27, label %33

27:                                               ; preds = %19
  %28 = getelementptr inbounds i8, ptr %5, i64 8
  %29 = getelementptr inbounds i8, ptr %5, i64 16
  %30 = getelementptr inbounds i8, ptr %0, i64 16
  br label %42

31:                                               ; preds = %68
  %32 = load i64, ptr %6, align 8
  br label %33

33:                                               ; preds = %31, %19
  %34 = phi i64 [ %32, %31 ], [ %7, %19 ]
  %35 = getelementptr inbounds i8, ptr %0, i64 16
  %36 = load i64, ptr %35, align 8
  %37 = icmp ugt i64 %34, %36
  br i1 %37, label %38, label %40, !prof !4

38:                                               ; preds = %33
  %39 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %34, ptr %39, align 8
  store i64 %7, ptr %6, align 8
  br label %40

40:                                               ; preds = %33, %38
  %41 = phi i32 [ 1, %38 ], [ 0, %33 ]
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %4) #10
  ret i32 %41

42:                                               ; preds = %27, %68
  %43 = phi i64 [ 0, %27 ], [ %70, %68 ]
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %5) #10
  tail call void @llvm.experimental.noalias.scope.decl(metadata !8)
  %44 = load ptr, ptr %0, align 8, !noalias !8
  store ptr %44, ptr %5, align 8, !alias.scope !8
  store i64 0, ptr %28, align 8, !alias.scope !8
  store i64 0, ptr %29, align 8, !alias.scope !8
  %45 = load i64, ptr %6, align 8, !noalias !8
  %46 = load i64, ptr %30, align 8, !noalias !8
  %47 = icmp ult i64 %45, %46
  br i1 %47, label %48, label %51

48:                                               ; preds = %42
  %49 = getelementptr inbounds i8, ptr %44, i64 %45
  store ptr %49, ptr %5, align 8, !alias.scope !8
  %50 = sub i64 %46, %45
  store i64 %50, ptr %29, align 8, !alias.scope !8
  br label %51

51:                                               ; preds = %42, %48
  %52 = load ptr, ptr %1, align 8
  %53 = getelementptr inbounds i64, ptr %52, i64 %43
  %54 = load i64, ptr %53, align 8
  call fastcc void @putInt(ptr noundef nonnull %5, i64 noundef %54, i8 noundef zeroext 0, ptr noundef nonnull %4) #11
  %55 = load ptr, ptr %2, align 8
  %56 = getelementptr inbounds %struct.sw_str, ptr %55, i64 %43
  %57 = load i64, ptr %28, align 8
  %58 = getelementptr inbounds i8, ptr %56, i64 8
  store i64 %57, ptr %58, align 8
  %59 = load i64, ptr %6, align 8
  %60 = add i64 %59, %57
  store i64 %60, ptr %6, align 8
  %61 = load i64, ptr %30, align 8
  %62 = icmp ugt i64 %60, %61
  br i1 %62, label %68, label %63, !prof !4

63:                                               ; preds = %51
  %64 = load ptr, ptr %0, align 8
  %65 = icmp eq ptr %64, null
  %66 = getelementptr inbounds i8, ptr %64, i64 %59
  %67 = select i1 %65, ptr %0, ptr %66
  br label %68

68:                                               ; preds = %51, %63
  %69 = phi ptr [ %67, %63 ], [ null, %51 ]
  store ptr %69, ptr %56, align 8
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %5) #10
  %70 = add nuw nsw i64 %43, 1
  %71 = load i64, ptr %24, align 8
  %72 = icmp slt i64 %70, %71
  br i1 %72, label %42, label %31
}

; Function Attrs: nofree norecurse nosync nounwind
define hidden range(i32 0, 2) i32 @swh_as_string_f64(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = alloca %struct.spec, align 8
  %5 = alloca %struct.sink, align 8
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %4) #10
  %6 = getelementptr inbounds i8, ptr %0, i64 8
  %7 = load i64, ptr %6, align 8
  %8 = getelementptr inbounds i8, ptr %1, i64 64
  %9 = load ptr, ptr %8, align 8
  %10 = load ptr, ptr %9, align 8
  %11 = getelementptr inbounds i8, ptr %9, i64 8
  %12 = load i64, ptr %11, align 8
  %13 = getelementptr inbounds i8, ptr %1, i64 32
  %14 = load ptr, ptr %13, align 8
  %15 = load i64, ptr %14, align 8
  store i64 %15, ptr %4, align 8
  %16 = icmp eq i64 %12, 0
  br i1 %16, label %19, label %17

17:                                               ; preds = %3
  %18 = load i8, ptr %10, align 1
  br label %19

19:                                               ; preds = %3, %17
  %20 = phi i8 [ %18, %17 ], [ 0, %3 ]
  %21 = getelementptr inbounds i8, ptr %4, i64 16
  store i8 %20, ptr %21, align 8
  %22 = getelementptr inbounds i8, ptr %4, i64 8
  %23 = getelementptr inbounds i8, ptr %4, i64 20
  %24 = getelementptr inbounds i8, ptr %1, i64 96
  %25 = load ptr, ptr %24, align 8
  %26 = load i64, ptr %25, align 8
  store i64 %26, ptr %22, align 8
  %27 = getelementptr inbounds i8, ptr %1, i64 128
  %28 = load ptr, ptr %27, align 8
  %29 = load i64, ptr %28, align 8
  %30 = trunc i64 %29 to i32
  store i32 %30, ptr %23, align 4
  %31 = getelementptr inbounds i8, ptr %1, i64 8
  %32 = load i64, ptr %31, align 8
  %33 = icmp sgt i64 %32, 0
  br i1 %33, label %34, label %40

34:                                               ; preds = %19
  %35 = getelementptr inbounds i8, ptr %5, i64 8
  %36 = getelementptr inbounds i8, ptr %5, i64 16
  %37 = getelementptr inbounds i8, ptr %0, i64 16
  br label %49

38:                                               ; preds = %75
  %39 = load i64, ptr %6, align 8
  br label %40

40:                                               ; preds = %38, %19
  %41 = phi i64 [ %39, %38 ], [ %7, %19 ]
  %42 = getelementptr inbounds i8, ptr %0, i64 16
  %43 = load i64, ptr %42, align 8
  %44 = icmp ugt i64 %41, %43
  br i1 %44, label %45, label %47, !prof !4

45:                                               ; preds = %40
  %46 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %41, ptr %46, align 8
  store i64 %7, ptr %6, align 8
  br label %47

47:                                               ; preds = %40, %45
  %48 = phi i32 [ 1, %45 ], [ 0, %40 ]
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %4) #10
  ret i32 %48

49:                                               ; preds = %34, %75
  %50 = phi i64 [ 0, %34 ], [ %77, %75 ]
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %5) #10
  tail call void @llvm.experimental.noalias.scope.decl(metadata !11)
  %51 = load ptr, ptr %0, align 8, !noalias !11
  store ptr %51, ptr %5, align 8, !alias.scope !11
  store i64 0, ptr %35, align 8, !alias.scope !11
  store i64 0, ptr %36, align 8, !alias.scope !11
  %52 = load i64, ptr %6, align 8, !noalias !11
  %53 = load i64, ptr %37, align 8, !noalias !11
  %54 = icmp ult i64 %52, %53
  br i1 %54, label %55, label %58

55:                                               ; preds = %49
  %56 = getelementptr inbounds i8, ptr %51, i64 %52
  store ptr %56, ptr %5, align 8, !alias.scope !11
  %57 = sub i64 %53, %52
  store i64 %57, ptr %36, align 8, !alias.scope !11
  br label %58

58:                                               ; preds = %49, %55
  %59 = load ptr, ptr %1, align 8
  %60 = getelementptr inbounds double, ptr %59, i64 %50
  %61 = load double, ptr %60, align 8
  call fastcc void @putFloat(ptr noundef nonnull %5, double noundef %61, ptr noundef nonnull %4) #11
  %62 = load ptr, ptr %2, align 8
  %63 = getelementptr inbounds %struct.sw_str, ptr %62, i64 %50
  %64 = load i64, ptr %35, align 8
  %65 = getelementptr inbounds i8, ptr %63, i64 8
  store i64 %64, ptr %65, align 8
  %66 = load i64, ptr %6, align 8
  %67 = add i64 %66, %64
  store i64 %67, ptr %6, align 8
  %68 = load i64, ptr %37, align 8
  %69 = icmp ugt i64 %67, %68
  br i1 %69, label %75, label %70, !prof !4

70:                                               ; preds = %58
  %71 = load ptr, ptr %0, align 8
  %72 = icmp eq ptr %71, null
  %73 = getelementptr inbounds i8, ptr %71, i64 %66
  %74 = select i1 %72, ptr %0, ptr %73
  br label %75

75:                                               ; preds = %58, %70
  %76 = phi ptr [ %74, %70 ], [ null, %58 ]
  store ptr %76, ptr %63, align 8
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %5) #10
  %77 = add nuw nsw i64 %50, 1
  %78 = load i64, ptr %31, align 8
  %79 = icmp slt i64 %77, %78
  br i1 %79, label %49, label %38
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc void @putFloat(ptr nocapture noundef %0, double noundef %1, ptr nocapture noundef readonly %2) unnamed_addr #3 {
  %4 = alloca %struct.big, align 4
  %5 = alloca [816 x i8], align 16
  %6 = alloca %struct.decimal, align 4
  %7 = alloca %struct.sink, align 8
  call void @llvm.lifetime.start.p0(i64 808, ptr nonnull %6) #10
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %7) #10
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(24) %7, i8 0, i64 24, i1 false)
  %8 = bitcast double %1 to i64
  %9 = and i64 %8, 9218868437227405312
  %10 = icmp ne i64 %9, 9218868437227405312
  br i1 %10, label %11, label %484

11:                                               ; preds = %3
  %12 = tail call double @llvm.fabs.f64(double %1)
  call void @llvm.lifetime.start.p0(i64 644, ptr nonnull %4) #10
  %13 = bitcast double %12 to i64
  %14 = lshr i64 %13, 52
  %15 = and i64 %13, 4503599627370495
  %16 = icmp ult i64 %13, 4503599627370496
  %17 = or disjoint i64 %15, 4503599627370496
  %18 = add nsw i64 %14, -1075
  %19 = select i1 %16, i64 -1074, i64 %18
  %20 = select i1 %16, i64 %15, i64 %17
  %21 = getelementptr inbounds i8, ptr %6, i64 4
  store i32 0, ptr %21, align 4
  store i32 0, ptr %6, align 4
  %22 = icmp eq i64 %20, 0
  br i1 %22, label %483, label %23

23:                                               ; preds = %11
  %24 = icmp slt i64 %19, 0
  br i1 %24, label %26, label %25

25:                                               ; preds = %23
  store i32 0, ptr %4, align 4
  br label %33

26:                                               ; preds = %23
  %27 = tail call range(i64 0, 65) i64 @llvm.cttz.i64(i64 %20, i1 true)
  %28 = sub nsw i64 0, %19
  %29 = tail call i64 @llvm.umin.i64(i64 %27, i64 %28)
  %30 = lshr i64 %20, %29
  %31 = add nsw i64 %29, %19
  store i32 0, ptr %4, align 4
  %32 = icmp eq i64 %30, 0
  br i1 %32, label %48, label %33

33:                                               ; preds = %26, %25
  %34 = phi i64 [ %20, %25 ], [ %30, %26 ]
  %35 = phi i64 [ %18, %25 ], [ %31, %26 ]
  %36 = getelementptr inbounds i8, ptr %4, i64 4
  br label %37

37:                                               ; preds = %37, %33
  %38 = phi i64 [ %34, %33 ], [ %44, %37 ]
  %39 = trunc i64 %38 to i32
  %40 = load i32, ptr %4, align 4
  %41 = add nsw i32 %40, 1
  store i32 %41, ptr %4, align 4
  %42 = sext i32 %40 to i64
  %43 = getelementptr inbounds [160 x i32], ptr %36, i64 0, i64 %42
  store i32 %39, ptr %43, align 4
  %44 = lshr i64 %38, 32
  %45 = icmp ult i64 %38, 4294967296
  br i1 %45, label %46, label %37

46:                                               ; preds = %37
  %47 = load i32, ptr %4, align 4
  br label %48

48:                                               ; preds = %46, %26
  %49 = phi i32 [ %47, %46 ], [ 0, %26 ]
  %50 = phi i64 [ %35, %46 ], [ %31, %26 ]
  %51 = icmp sgt i64 %50, -1
  %52 = trunc nsw i64 %50 to i32
  br i1 %51, label %53, label %148

53:                                               ; preds = %48
  %54 = sdiv i32 %52, 32
  %55 = srem i32 %52, 32
  %56 = icmp eq i32 %49, 0
  %57 = add nsw i32 %54, %49
  %58 = icmp sgt i32 %57, 159
  %59 = select i1 %56, i1 true, i1 %58
  br i1 %59, label %285, label %60

60:                                               ; preds = %53
  %61 = icmp ne i32 %55, 0
  br i1 %61, label %62, label %70

62:                                               ; preds = %60
  %63 = getelementptr inbounds i8, ptr %4, i64 4
  %64 = add nsw i32 %49, -1
  %65 = sext i32 %64 to i64
  %66 = getelementptr inbounds [160 x i32], ptr %63, i64 0, i64 %65
  %67 = load i32, ptr %66, align 4
  %68 = sub nsw i32 32, %55
  %69 = lshr i32 %67, %68
  br label %70

70:                                               ; preds = %62, %60
  %71 = phi i32 [ %69, %62 ], [ 0, %60 ]
  %72 = icmp sgt i32 %49, 0
  br i1 %72, label %73, label %78

73:                                               ; preds = %70
  %74 = getelementptr inbounds i8, ptr %4, i64 4
  %75 = sub nsw i32 32, %55
  %76 = zext nneg i32 %49 to i64
  %77 = sext i32 %54 to i64
  br label %88

78:                                               ; preds = %98, %70
  %79 = icmp sgt i64 %50, 31
  br i1 %79, label %80, label %117

80:                                               ; preds = %78
  %81 = getelementptr inbounds i8, ptr %4, i64 4
  %82 = zext nneg i32 %54 to i64
  %83 = add nsw i64 %82, -1
  %84 = and i64 %82, 7
  %85 = icmp ult i64 %83, 7
  br i1 %85, label %107, label %86

86:                                               ; preds = %80
  %87 = and i64 %82, 2147483640
  br label %121

88:                                               ; preds = %98, %73
  %89 = phi i64 [ %76, %73 ], [ %90, %98 ]
  %90 = add nsw i64 %89, -1
  %91 = icmp ne i64 %90, 0
  %92 = select i1 %61, i1 %91, i1 false
  br i1 %92, label %93, label %98

93:                                               ; preds = %88
  %94 = add nsw i64 %89, -2
  %95 = getelementptr inbounds [160 x i32], ptr %74, i64 0, i64 %94
  %96 = load i32, ptr %95, align 4
  %97 = lshr i32 %96, %75
  br label %98

98:                                               ; preds = %93, %88
  %99 = phi i32 [ %97, %93 ], [ 0, %88 ]
  %100 = getelementptr inbounds [160 x i32], ptr %74, i64 0, i64 %90
  %101 = load i32, ptr %100, align 4
  %102 = shl i32 %101, %55
  %103 = or i32 %102, %99
  %104 = add nsw i64 %90, %77
  %105 = getelementptr inbounds [160 x i32], ptr %74, i64 0, i64 %104
  store i32 %103, ptr %105, align 4
  %106 = icmp ugt i64 %89, 1
  br i1 %106, label %88, label %78

107:                                              ; preds = %121, %80
  %108 = phi i64 [ 0, %80 ], [ %139, %121 ]
  %109 = icmp eq i64 %84, 0
  br i1 %109, label %117, label %110

110:                                              ; preds = %107, %110
  %111 = phi i64 [ %114, %110 ], [ %108, %107 ]
  %112 = phi i64 [ %115, %110 ], [ 0, %107 ]
  %113 = getelementptr inbounds [160 x i32], ptr %81, i64 0, i64 %111
  store i32 0, ptr %113, align 4
  %114 = add nuw nsw i64 %111, 1
  %115 = add i64 %112, 1
  %116 = icmp eq i64 %115, %84
  br i1 %116, label %117, label %110, !llvm.loop !14

117:                                              ; preds = %107, %110, %78
  %118 = load i32, ptr %4, align 4
  %119 = add nsw i32 %118, %54
  store i32 %119, ptr %4, align 4
  %120 = icmp eq i32 %71, 0
  br i1 %120, label %285, label %142

121:                                              ; preds = %121, %86
  %122 = phi i64 [ 0, %86 ], [ %139, %121 ]
  %123 = phi i64 [ 0, %86 ], [ %140, %121 ]
  %124 = getelementptr inbounds [160 x i32], ptr %81, i64 0, i64 %122
  store i32 0, ptr %124, align 4
  %125 = or disjoint i64 %122, 1
  %126 = getelementptr inbounds [160 x i32], ptr %81, i64 0, i64 %125
  store i32 0, ptr %126, align 4
  %127 = or disjoint i64 %122, 2
  %128 = getelementptr inbounds [160 x i32], ptr %81, i64 0, i64 %127
  store i32 0, ptr %128, align 4
  %129 = or disjoint i64 %122, 3
  %130 = getelementptr inbounds [160 x i32], ptr %81, i64 0, i64 %129
  store i32 0, ptr %130, align 4
  %131 = or disjoint i64 %122, 4
  %132 = getelementptr inbounds [160 x i32], ptr %81, i64 0, i64 %131
  store i32 0, ptr %132, align 4
  %133 = or disjoint i64 %122, 5
  %134 = getelementptr inbounds [160 x i32], ptr %81, i64 0, i64 %133
  store i32 0, ptr %134, align 4
  %135 = or disjoint i64 %122, 6
  %136 = getelementptr inbounds [160 x i32], ptr %81, i64 0, i64 %135
  store i32 0, ptr %136, align 4
  %137 = or disjoint i64 %122, 7
  %138 = getelementptr inbounds [160 x i32], ptr %81, i64 0, i64 %137
  store i32 0, ptr %138, align 4
  %139 = add nuw nsw i64 %122, 8
  %140 = add i64 %123, 8
  %141 = icmp eq i64 %140, %87
  br i1 %141, label %107, label %121

142:                                              ; preds = %117
  %143 = getelementptr inbounds i8, ptr %4, i64 4
  %144 = add nsw i32 %119, 1
  store i32 %144, ptr %4, align 4
  %145 = sext i32 %119 to i64
  %146 = getelementptr inbounds [160 x i32], ptr %143, i64 0, i64 %145
  store i32 %71, ptr %146, align 4
  %147 = load i32, ptr %4, align 4
  br label %285

148:                                              ; preds = %48
  %149 = sub nsw i32 0, %52
  %150 = icmp ult i64 %50, -12
  br i1 %150, label %151, label %154

151:                                              ; preds = %148
  %152 = getelementptr inbounds i8, ptr %4, i64 4
  br label %160

153:                                              ; preds = %217
  store i32 %218, ptr %4, align 4
  br label %154

154:                                              ; preds = %153, %148
  %155 = phi i32 [ %49, %148 ], [ %218, %153 ]
  %156 = phi i32 [ %149, %148 ], [ %220, %153 ]
  %157 = icmp sgt i32 %156, 0
  br i1 %157, label %158, label %285

158:                                              ; preds = %154
  %159 = getelementptr inbounds i8, ptr %4, i64 4
  br label %222

160:                                              ; preds = %217, %151
  %161 = phi i32 [ %49, %151 ], [ %218, %217 ]
  %162 = phi i32 [ %49, %151 ], [ %219, %217 ]
  %163 = phi i32 [ %149, %151 ], [ %220, %217 ]
  %164 = icmp sgt i32 %162, 0
  br i1 %164, label %165, label %217

165:                                              ; preds = %160
  %166 = zext nneg i32 %162 to i64
  %167 = and i64 %166, 1
  %168 = icmp eq i32 %162, 1
  br i1 %168, label %171, label %169

169:                                              ; preds = %165
  %170 = and i64 %166, 2147483646
  br label %191

171:                                              ; preds = %191, %165
  %172 = phi i64 [ poison, %165 ], [ %207, %191 ]
  %173 = phi i64 [ poison, %165 ], [ %209, %191 ]
  %174 = phi i64 [ 0, %165 ], [ %210, %191 ]
  %175 = phi i64 [ 0, %165 ], [ %209, %191 ]
  %176 = icmp eq i64 %167, 0
  br i1 %176, label %185, label %177

177:                                              ; preds = %171
  %178 = getelementptr inbounds [160 x i32], ptr %152, i64 0, i64 %174
  %179 = load i32, ptr %178, align 4
  %180 = zext i32 %179 to i64
  %181 = mul nuw nsw i64 %180, 1220703125
  %182 = add nuw nsw i64 %181, %175
  %183 = trunc i64 %182 to i32
  store i32 %183, ptr %178, align 4
  %184 = lshr i64 %182, 32
  br label %185

185:                                              ; preds = %171, %177
  %186 = phi i64 [ %172, %171 ], [ %182, %177 ]
  %187 = phi i64 [ %173, %171 ], [ %184, %177 ]
  %188 = icmp ugt i64 %186, 4294967295
  %189 = icmp slt i32 %162, 160
  %190 = and i1 %189, %188
  br i1 %190, label %213, label %217

191:                                              ; preds = %191, %169
  %192 = phi i64 [ 0, %169 ], [ %210, %191 ]
  %193 = phi i64 [ 0, %169 ], [ %209, %191 ]
  %194 = phi i64 [ 0, %169 ], [ %211, %191 ]
  %195 = getelementptr inbounds [160 x i32], ptr %152, i64 0, i64 %192
  %196 = load i32, ptr %195, align 4
  %197 = zext i32 %196 to i64
  %198 = mul nuw nsw i64 %197, 1220703125
  %199 = add nuw nsw i64 %198, %193
  %200 = trunc i64 %199 to i32
  store i32 %200, ptr %195, align 4
  %201 = lshr i64 %199, 32
  %202 = or disjoint i64 %192, 1
  %203 = getelementptr inbounds [160 x i32], ptr %152, i64 0, i64 %202
  %204 = load i32, ptr %203, align 4
  %205 = zext i32 %204 to i64
  %206 = mul nuw nsw i64 %205, 1220703125
  %207 = add nuw nsw i64 %206, %201
  %208 = trunc i64 %207 to i32
  store i32 %208, ptr %203, align 4
  %209 = lshr i64 %207, 32
  %210 = add nuw nsw i64 %192, 2
  %211 = add i64 %194, 2
  %212 = icmp eq i64 %211, %170
  br i1 %212, label %171, label %191

213:                                              ; preds = %185
  %214 = trunc nuw nsw i64 %187 to i32
  %215 = add nuw nsw i32 %162, 1
  %216 = getelementptr inbounds [160 x i32], ptr %152, i64 0, i64 %166
  store i32 %214, ptr %216, align 4
  br label %217

217:                                              ; preds = %213, %185, %160
  %218 = phi i32 [ %161, %160 ], [ %161, %185 ], [ %215, %213 ]
  %219 = phi i32 [ %162, %160 ], [ %162, %185 ], [ %215, %213 ]
  %220 = add nsw i32 %163, -13
  %221 = icmp sgt i32 %163, 25
  br i1 %221, label %160, label %153

222:                                              ; preds = %279, %158
  %223 = phi i32 [ %155, %158 ], [ %280, %279 ]
  %224 = phi i32 [ %155, %158 ], [ %281, %279 ]
  %225 = phi i32 [ %156, %158 ], [ %282, %279 ]
  %226 = icmp sgt i32 %224, 0
  br i1 %226, label %227, label %279

227:                                              ; preds = %222
  %228 = zext nneg i32 %224 to i64
  %229 = and i64 %228, 1
  %230 = icmp eq i32 %224, 1
  br i1 %230, label %233, label %231

231:                                              ; preds = %227
  %232 = and i64 %228, 2147483646
  br label %253

233:                                              ; preds = %253, %227
  %234 = phi i64 [ poison, %227 ], [ %269, %253 ]
  %235 = phi i64 [ poison, %227 ], [ %271, %253 ]
  %236 = phi i64 [ 0, %227 ], [ %272, %253 ]
  %237 = phi i64 [ 0, %227 ], [ %271, %253 ]
  %238 = icmp eq i64 %229, 0
  br i1 %238, label %247, label %239

239:                                              ; preds = %233
  %240 = getelementptr inbounds [160 x i32], ptr %159, i64 0, i64 %236
  %241 = load i32, ptr %240, align 4
  %242 = zext i32 %241 to i64
  %243 = mul nuw nsw i64 %242, 5
  %244 = add nuw nsw i64 %243, %237
  %245 = trunc i64 %244 to i32
  store i32 %245, ptr %240, align 4
  %246 = lshr i64 %244, 32
  br label %247

247:                                              ; preds = %233, %239
  %248 = phi i64 [ %234, %233 ], [ %244, %239 ]
  %249 = phi i64 [ %235, %233 ], [ %246, %239 ]
  %250 = icmp ugt i64 %248, 4294967295
  %251 = icmp slt i32 %224, 160
  %252 = and i1 %251, %250
  br i1 %252, label %275, label %279

253:                                              ; preds = %253, %231
  %254 = phi i64 [ 0, %231 ], [ %272, %253 ]
  %255 = phi i64 [ 0, %231 ], [ %271, %253 ]
  %256 = phi i64 [ 0, %231 ], [ %273, %253 ]
  %257 = getelementptr inbounds [160 x i32], ptr %159, i64 0, i64 %254
  %258 = load i32, ptr %257, align 4
  %259 = zext i32 %258 to i64
  %260 = mul nuw nsw i64 %259, 5
  %261 = add nuw nsw i64 %260, %255
  %262 = trunc i64 %261 to i32
  store i32 %262, ptr %257, align 4
  %263 = lshr i64 %261, 32
  %264 = or disjoint i64 %254, 1
  %265 = getelementptr inbounds [160 x i32], ptr %159, i64 0, i64 %264
  %266 = load i32, ptr %265, align 4
  %267 = zext i32 %266 to i64
  %268 = mul nuw nsw i64 %267, 5
  %269 = add nuw nsw i64 %268, %263
  %270 = trunc i64 %269 to i32
  store i32 %270, ptr %265, align 4
  %271 = lshr i64 %269, 32
  %272 = add nuw nsw i64 %254, 2
  %273 = add i64 %256, 2
  %274 = icmp eq i64 %273, %232
  br i1 %274, label %233, label %253

275:                                              ; preds = %247
  %276 = trunc nuw nsw i64 %249 to i32
  %277 = add nuw nsw i32 %224, 1
  %278 = getelementptr inbounds [160 x i32], ptr %159, i64 0, i64 %228
  store i32 %276, ptr %278, align 4
  br label %279

279:                                              ; preds = %275, %247, %222
  %280 = phi i32 [ %223, %222 ], [ %223, %247 ], [ %277, %275 ]
  %281 = phi i32 [ %224, %222 ], [ %224, %247 ], [ %277, %275 ]
  %282 = add nsw i32 %225, -1
  %283 = icmp sgt i32 %225, 1
  br i1 %283, label %222, label %284

284:                                              ; preds = %279
  store i32 %280, ptr %4, align 4
  br label %285

285:                                              ; preds = %284, %154, %142, %117, %53
  %286 = phi i32 [ %280, %284 ], [ %155, %154 ], [ %147, %142 ], [ %119, %117 ], [ %49, %53 ]
  call void @llvm.lifetime.start.p0(i64 816, ptr nonnull %5) #10
  %287 = icmp eq i32 %286, 0
  br i1 %287, label %306, label %288

288:                                              ; preds = %285
  %289 = getelementptr inbounds i8, ptr %4, i64 4
  br label %308

290:                                              ; preds = %419
  %291 = trunc nsw i64 %424 to i32
  br label %306

292:                                              ; preds = %410
  %293 = trunc nsw i64 %415 to i32
  br label %306

294:                                              ; preds = %401
  %295 = trunc nsw i64 %406 to i32
  br label %306

296:                                              ; preds = %393
  %297 = trunc nsw i64 %397 to i32
  br label %306

298:                                              ; preds = %385
  %299 = trunc nsw i64 %389 to i32
  br label %306

300:                                              ; preds = %377
  %301 = trunc nsw i64 %381 to i32
  br label %306

302:                                              ; preds = %370
  %303 = trunc nsw i64 %373 to i32
  br label %306

304:                                              ; preds = %362
  %305 = trunc nsw i64 %366 to i32
  br label %306

306:                                              ; preds = %356, %348, %304, %302, %300, %298, %296, %294, %292, %290, %285
  %307 = phi i32 [ 0, %285 ], [ %291, %290 ], [ %293, %292 ], [ %295, %294 ], [ %297, %296 ], [ %299, %298 ], [ %301, %300 ], [ %303, %302 ], [ %305, %304 ], [ %310, %348 ], [ %353, %356 ]
  br label %428

308:                                              ; preds = %356, %288
  %309 = phi i32 [ %286, %288 ], [ %349, %356 ]
  %310 = phi i32 [ 0, %288 ], [ %353, %356 ]
  %311 = icmp sgt i32 %309, 0
  br i1 %311, label %312, label %331

312:                                              ; preds = %308
  %313 = zext nneg i32 %309 to i64
  br label %314

314:                                              ; preds = %314, %312
  %315 = phi i64 [ %313, %312 ], [ %317, %314 ]
  %316 = phi i64 [ 0, %312 ], [ %325, %314 ]
  %317 = add nsw i64 %315, -1
  %318 = shl nuw nsw i64 %316, 32
  %319 = getelementptr inbounds [160 x i32], ptr %289, i64 0, i64 %317
  %320 = load i32, ptr %319, align 4
  %321 = zext i32 %320 to i64
  %322 = or disjoint i64 %318, %321
  %323 = udiv i64 %322, 1000000000
  %324 = trunc i64 %323 to i32
  store i32 %324, ptr %319, align 4
  %325 = urem i64 %322, 1000000000
  %326 = icmp ugt i64 %315, 1
  br i1 %326, label %314, label %327

327:                                              ; preds = %314
  %328 = load i32, ptr %4, align 4
  %329 = trunc nuw nsw i64 %325 to i32
  %330 = icmp eq i32 %328, 0
  br i1 %330, label %348, label %331

331:                                              ; preds = %327, %308
  %332 = phi i32 [ %328, %327 ], [ %309, %308 ]
  %333 = phi i32 [ %329, %327 ], [ 0, %308 ]
  %334 = sext i32 %332 to i64
  %335 = add nsw i64 %334, -1
  %336 = getelementptr inbounds [160 x i32], ptr %289, i64 0, i64 %335
  %337 = load i32, ptr %336, align 4
  %338 = icmp eq i32 %337, 0
  br i1 %338, label %344, label %348

339:                                              ; preds = %344
  %340 = add nsw i64 %345, -1
  %341 = getelementptr inbounds [160 x i32], ptr %289, i64 0, i64 %340
  %342 = load i32, ptr %341, align 4
  %343 = icmp eq i32 %342, 0
  br i1 %343, label %344, label %348

344:                                              ; preds = %331, %339
  %345 = phi i64 [ %340, %339 ], [ %335, %331 ]
  %346 = trunc nsw i64 %345 to i32
  store i32 %346, ptr %4, align 4
  %347 = icmp eq i64 %345, 0
  br i1 %347, label %348, label %339

348:                                              ; preds = %339, %344, %331, %327
  %349 = phi i32 [ 0, %327 ], [ %332, %331 ], [ %346, %339 ], [ 0, %344 ]
  %350 = phi i32 [ %329, %327 ], [ %333, %331 ], [ %333, %344 ], [ %333, %339 ]
  %351 = icmp ne i32 %349, 0
  %352 = sext i32 %310 to i64
  %353 = add i32 %310, 9
  %354 = icmp ne i32 %350, 0
  %355 = select i1 %351, i1 true, i1 %354
  br i1 %355, label %362, label %306

356:                                              ; preds = %419
  %357 = udiv i32 %350, 100000000
  %358 = trunc nuw nsw i32 %357 to i8
  %359 = urem i8 %358, 10
  %360 = getelementptr inbounds [816 x i8], ptr %5, i64 0, i64 %424
  store i8 %359, ptr %360, align 1
  %361 = icmp eq i32 %349, 0
  br i1 %361, label %306, label %308

362:                                              ; preds = %348
  %363 = urem i32 %350, 10
  %364 = udiv i32 %350, 10
  %365 = trunc nuw nsw i32 %363 to i8
  %366 = add nsw i64 %352, 1
  %367 = getelementptr inbounds [816 x i8], ptr %5, i64 0, i64 %352
  store i8 %365, ptr %367, align 1
  %368 = icmp ugt i32 %350, 9
  %369 = select i1 %351, i1 true, i1 %368
  br i1 %369, label %370, label %304

370:                                              ; preds = %362
  %371 = urem i32 %364, 10
  %372 = trunc nuw nsw i32 %371 to i8
  %373 = add nsw i64 %352, 2
  %374 = getelementptr inbounds [816 x i8], ptr %5, i64 0, i64 %366
  store i8 %372, ptr %374, align 1
  %375 = icmp ugt i32 %350, 99
  %376 = select i1 %351, i1 true, i1 %375
  br i1 %376, label %377, label %302

377:                                              ; preds = %370
  %378 = udiv i32 %350, 100
  %379 = urem i32 %378, 10
  %380 = trunc nuw nsw i32 %379 to i8
  %381 = add nsw i64 %352, 3
  %382 = getelementptr inbounds [816 x i8], ptr %5, i64 0, i64 %373
  store i8 %380, ptr %382, align 1
  %383 = icmp ugt i32 %350, 999
  %384 = select i1 %351, i1 true, i1 %383
  br i1 %384, label %385, label %300

385:                                              ; preds = %377
  %386 = udiv i32 %350, 1000
  %387 = urem i32 %386, 10
  %388 = trunc nuw nsw i32 %387 to i8
  %389 = add nsw i64 %352, 4
  %390 = getelementptr inbounds [816 x i8], ptr %5, i64 0, i64 %381
  store i8 %388, ptr %390, align 1
  %391 = icmp ugt i32 %350, 9999
  %392 = select i1 %351, i1 true, i1 %391
  br i1 %392, label %393, label %298

393:                                              ; preds = %385
  %394 = udiv i32 %350, 10000
  %395 = urem i32 %394, 10
  %396 = trunc nuw nsw i32 %395 to i8
  %397 = add nsw i64 %352, 5
  %398 = getelementptr inbounds [816 x i8], ptr %5, i64 0, i64 %389
  store i8 %396, ptr %398, align 1
  %399 = icmp ugt i32 %350, 99999
  %400 = select i1 %351, i1 true, i1 %399
  br i1 %400, label %401, label %296

401:                                              ; preds = %393
  %402 = udiv i32 %350, 100000
  %403 = trunc nuw nsw i32 %402 to i16
  %404 = urem i16 %403, 10
  %405 = trunc nuw nsw i16 %404 to i8
  %406 = add nsw i64 %352, 6
  %407 = getelementptr inbounds [816 x i8], ptr %5, i64 0, i64 %397
  store i8 %405, ptr %407, align 1
  %408 = icmp ugt i32 %350, 999999
  %409 = select i1 %351, i1 true, i1 %408
  br i1 %409, label %410, label %294

410:                                              ; preds = %401
  %411 = udiv i32 %350, 1000000
  %412 = trunc nuw nsw i32 %411 to i16
  %413 = urem i16 %412, 10
  %414 = trunc nuw nsw i16 %413 to i8
  %415 = add nsw i64 %352, 7
  %416 = getelementptr inbounds [816 x i8], ptr %5, i64 0, i64 %406
  store i8 %414, ptr %416, align 1
  %417 = icmp ugt i32 %350, 9999999
  %418 = select i1 %351, i1 true, i1 %417
  br i1 %418, label %419, label %292

419:                                              ; preds = %410
  %420 = udiv i32 %350, 10000000
  %421 = trunc nuw nsw i32 %420 to i16
  %422 = urem i16 %421, 10
  %423 = trunc nuw nsw i16 %422 to i8
  %424 = add nsw i64 %352, 8
  %425 = getelementptr inbounds [816 x i8], ptr %5, i64 0, i64 %415
  store i8 %423, ptr %425, align 1
  %426 = icmp ugt i32 %350, 99999999
  %427 = select i1 %351, i1 true, i1 %426
  br i1 %427, label %356, label %290

428:                                              ; preds = %428, %306
  %429 = phi i32 [ %435, %428 ], [ %307, %306 ]
  %430 = phi i64 [ %434, %428 ], [ 0, %306 ]
  %431 = getelementptr inbounds [816 x i8], ptr %5, i64 0, i64 %430
  %432 = load i8, ptr %431, align 1
  %433 = icmp eq i8 %432, 0
  %434 = add nuw nsw i64 %430, 1
  %435 = add i32 %429, -1
  br i1 %433, label %428, label %436

436:                                              ; preds = %428
  %437 = trunc nuw nsw i64 %430 to i32
  %438 = sub nsw i32 %307, %437
  store i32 %438, ptr %6, align 4
  %439 = tail call i64 @llvm.smin.i64(i64 %50, i64 0)
  %440 = trunc nsw i64 %439 to i32
  %441 = add nsw i32 %307, %440
  store i32 %441, ptr %21, align 4
  %442 = icmp sgt i32 %438, 0
  br i1 %442, label %443, label %461

443:                                              ; preds = %436
  %444 = getelementptr inbounds i8, ptr %6, i64 8
  %445 = zext i32 %429 to i64
  %446 = and i64 %445, 1
  %447 = icmp eq i32 %429, 1
  br i1 %447, label %450, label %448

448:                                              ; preds = %443
  %449 = and i64 %445, 4294967294
  br label %462

450:                                              ; preds = %462, %443
  %451 = phi i64 [ 0, %443 ], [ %480, %462 ]
  %452 = icmp eq i64 %446, 0
  br i1 %452, label %461, label %453

453:                                              ; preds = %450
  %454 = trunc i64 %451 to i32
  %455 = xor i32 %454, -1
  %456 = add i32 %307, %455
  %457 = sext i32 %456 to i64
  %458 = getelementptr inbounds [816 x i8], ptr %5, i64 0, i64 %457
  %459 = load i8, ptr %458, align 1
  %460 = getelementptr inbounds [800 x i8], ptr %444, i64 0, i64 %451
  store i8 %459, ptr %460, align 1
  br label %461

461:                                              ; preds = %453, %450, %436
  call void @llvm.lifetime.end.p0(i64 816, ptr nonnull %5) #10
  br label %483

462:                                              ; preds = %462, %448
  %463 = phi i64 [ 0, %448 ], [ %480, %462 ]
  %464 = phi i64 [ 0, %448 ], [ %481, %462 ]
  %465 = trunc i64 %463 to i32
  %466 = xor i32 %465, -1
  %467 = add i32 %307, %466
  %468 = sext i32 %467 to i64
  %469 = getelementptr inbounds [816 x i8], ptr %5, i64 0, i64 %468
  %470 = load i8, ptr %469, align 1
  %471 = getelementptr inbounds [800 x i8], ptr %444, i64 0, i64 %463
  store i8 %470, ptr %471, align 2
  %472 = or disjoint i64 %463, 1
  %473 = trunc i64 %472 to i32
  %474 = xor i32 %473, -1
  %475 = add i32 %307, %474
  %476 = sext i32 %475 to i64
  %477 = getelementptr inbounds [816 x i8], ptr %5, i64 0, i64 %476
  %478 = load i8, ptr %477, align 1
  %479 = getelementptr inbounds [800 x i8], ptr %444, i64 0, i64 %472
  store i8 %478, ptr %479, align 1
  %480 = add nuw nsw i64 %463, 2
  %481 = add i64 %464, 2
  %482 = icmp eq i64 %481, %449
  br i1 %482, label %450, label %462

483:                                              ; preds = %11, %461
  call void @llvm.lifetime.end.p0(i64 644, ptr nonnull %4) #10
  br label %484

484:                                              ; preds = %483, %3
  %485 = icmp sgt i64 %8, -1
  br i1 %485, label %486, label %493

486:                                              ; preds = %484
  %487 = getelementptr inbounds i8, ptr %2, i64 16
  %488 = load i8, ptr %487, align 8
  %489 = icmp eq i8 %488, 32
  %490 = select i1 %489, i8 32, i8 0
  %491 = icmp eq i8 %488, 43
  %492 = select i1 %491, i8 43, i8 %490
  br label %493

493:                                              ; preds = %486, %484
  %494 = phi i8 [ 45, %484 ], [ %492, %486 ]
  %495 = load i64, ptr %2, align 8
  %496 = icmp sgt i64 %495, 0
  br i1 %496, label %497, label %513

497:                                              ; preds = %493
  call fastcc void @putBody(ptr noundef nonnull %7, double noundef %1, ptr noundef nonnull %6, ptr noundef nonnull %2) #11
  %498 = load i64, ptr %2, align 8
  %499 = getelementptr inbounds i8, ptr %7, i64 8
  %500 = load i64, ptr %499, align 8
  %501 = sub i64 %498, %500
  %502 = icmp ne i8 %494, 0
  %503 = sext i1 %502 to i64
  %504 = add i64 %501, %503
  %505 = getelementptr inbounds i8, ptr %2, i64 16
  %506 = load i8, ptr %505, align 8
  %507 = icmp eq i8 %506, 48
  %508 = and i1 %10, %507
  %509 = icmp eq i8 %506, 45
  %510 = or i1 %509, %508
  %511 = icmp slt i64 %504, 1
  %512 = select i1 %510, i1 true, i1 %511
  br i1 %512, label %565, label %518

513:                                              ; preds = %493
  %514 = getelementptr inbounds i8, ptr %2, i64 16
  %515 = load i8, ptr %514, align 8
  %516 = icmp eq i8 %515, 48
  %517 = and i1 %10, %516
  br label %565

518:                                              ; preds = %497
  %519 = getelementptr inbounds i8, ptr %0, i64 8
  %520 = getelementptr inbounds i8, ptr %0, i64 16
  %521 = load i64, ptr %519, align 8
  %522 = add i64 %498, %503
  %523 = add i64 %500, 1
  %524 = and i64 %504, 1
  %525 = icmp eq i64 %524, 0
  br i1 %525, label %537, label %526

526:                                              ; preds = %518
  %527 = add nsw i64 %504, -1
  %528 = load i64, ptr %520, align 8
  %529 = icmp ult i64 %521, %528
  br i1 %529, label %530, label %534

530:                                              ; preds = %526
  %531 = load ptr, ptr %0, align 8
  %532 = getelementptr inbounds i8, ptr %531, i64 %521
  store i8 32, ptr %532, align 1
  %533 = load i64, ptr %519, align 8
  br label %534

534:                                              ; preds = %530, %526
  %535 = phi i64 [ %533, %530 ], [ %521, %526 ]
  %536 = add i64 %535, 1
  store i64 %536, ptr %519, align 8
  br label %537

537:                                              ; preds = %534, %518
  %538 = phi i64 [ %521, %518 ], [ %536, %534 ]
  %539 = phi i64 [ %504, %518 ], [ %527, %534 ]
  %540 = icmp eq i64 %522, %523
  br i1 %540, label %565, label %541

541:                                              ; preds = %537, %560
  %542 = phi i64 [ %562, %560 ], [ %538, %537 ]
  %543 = phi i64 [ %553, %560 ], [ %539, %537 ]
  %544 = load i64, ptr %520, align 8
  %545 = icmp ult i64 %542, %544
  br i1 %545, label %546, label %550

546:                                              ; preds = %541
  %547 = load ptr, ptr %0, align 8
  %548 = getelementptr inbounds i8, ptr %547, i64 %542
  store i8 32, ptr %548, align 1
  %549 = load i64, ptr %519, align 8
  br label %550

550:                                              ; preds = %546, %541
  %551 = phi i64 [ %549, %546 ], [ %542, %541 ]
  %552 = add i64 %551, 1
  store i64 %552, ptr %519, align 8
  %553 = add nsw i64 %543, -2
  %554 = load i64, ptr %520, align 8
  %555 = icmp ult i64 %552, %554
  br i1 %555, label %556, label %560

556:                                              ; preds = %550
  %557 = load ptr, ptr %0, align 8
  %558 = getelementptr inbounds i8, ptr %557, i64 %552
  store i8 32, ptr %558, align 1
  %559 = load i64, ptr %519, align 8
  br label %560

560:                                              ; preds = %556, %550
  %561 = phi i64 [ %559, %556 ], [ %552, %550 ]
  %562 = add i64 %561, 1
  store i64 %562, ptr %519, align 8
  %563 = add i64 %543, -3
  %564 = icmp ult i64 %563, -2
  br i1 %564, label %541, label %565

565:                                              ; preds = %537, %560, %513, %497
  %566 = phi i1 [ %508, %497 ], [ %517, %513 ], [ false, %560 ], [ false, %537 ]
  %567 = phi ptr [ %505, %497 ], [ %514, %513 ], [ %505, %560 ], [ %505, %537 ]
  %568 = phi i64 [ %504, %497 ], [ 0, %513 ], [ %504, %560 ], [ %504, %537 ]
  %569 = icmp eq i8 %494, 0
  br i1 %569, label %583, label %570

570:                                              ; preds = %565
  %571 = getelementptr inbounds i8, ptr %0, i64 8
  %572 = load i64, ptr %571, align 8
  %573 = getelementptr inbounds i8, ptr %0, i64 16
  %574 = load i64, ptr %573, align 8
  %575 = icmp ult i64 %572, %574
  br i1 %575, label %576, label %580

576:                                              ; preds = %570
  %577 = load ptr, ptr %0, align 8
  %578 = getelementptr inbounds i8, ptr %577, i64 %572
  store i8 %494, ptr %578, align 1
  %579 = load i64, ptr %571, align 8
  br label %580

580:                                              ; preds = %570, %576
  %581 = phi i64 [ %579, %576 ], [ %572, %570 ]
  %582 = add i64 %581, 1
  store i64 %582, ptr %571, align 8
  br label %583

583:                                              ; preds = %580, %565
  %584 = icmp sgt i64 %568, 0
  %585 = select i1 %566, i1 %584, i1 false
  br i1 %585, label %586, label %631

586:                                              ; preds = %583
  %587 = getelementptr inbounds i8, ptr %0, i64 8
  %588 = getelementptr inbounds i8, ptr %0, i64 16
  %589 = load i64, ptr %587, align 8
  %590 = and i64 %568, 1
  %591 = icmp eq i64 %590, 0
  br i1 %591, label %603, label %592

592:                                              ; preds = %586
  %593 = add nsw i64 %568, -1
  %594 = load i64, ptr %588, align 8
  %595 = icmp ult i64 %589, %594
  br i1 %595, label %596, label %600

596:                                              ; preds = %592
  %597 = load ptr, ptr %0, align 8
  %598 = getelementptr inbounds i8, ptr %597, i64 %589
  store i8 48, ptr %598, align 1
  %599 = load i64, ptr %587, align 8
  br label %600

600:                                              ; preds = %596, %592
  %601 = phi i64 [ %599, %596 ], [ %589, %592 ]
  %602 = add i64 %601, 1
  store i64 %602, ptr %587, align 8
  br label %603

603:                                              ; preds = %600, %586
  %604 = phi i64 [ %589, %586 ], [ %602, %600 ]
  %605 = phi i64 [ %568, %586 ], [ %593, %600 ]
  %606 = icmp eq i64 %568, 1
  br i1 %606, label %631, label %607

607:                                              ; preds = %603, %626
  %608 = phi i64 [ %628, %626 ], [ %604, %603 ]
  %609 = phi i64 [ %619, %626 ], [ %605, %603 ]
  %610 = load i64, ptr %588, align 8
  %611 = icmp ult i64 %608, %610
  br i1 %611, label %612, label %616

612:                                              ; preds = %607
  %613 = load ptr, ptr %0, align 8
  %614 = getelementptr inbounds i8, ptr %613, i64 %608
  store i8 48, ptr %614, align 1
  %615 = load i64, ptr %587, align 8
  br label %616

616:                                              ; preds = %612, %607
  %617 = phi i64 [ %615, %612 ], [ %608, %607 ]
  %618 = add i64 %617, 1
  store i64 %618, ptr %587, align 8
  %619 = add nsw i64 %609, -2
  %620 = load i64, ptr %588, align 8
  %621 = icmp ult i64 %618, %620
  br i1 %621, label %622, label %626

622:                                              ; preds = %616
  %623 = load ptr, ptr %0, align 8
  %624 = getelementptr inbounds i8, ptr %623, i64 %618
  store i8 48, ptr %624, align 1
  %625 = load i64, ptr %587, align 8
  br label %626

626:                                              ; preds = %622, %616
  %627 = phi i64 [ %625, %622 ], [ %618, %616 ]
  %628 = add i64 %627, 1
  store i64 %628, ptr %587, align 8
  %629 = add i64 %609, -3
  %630 = icmp ult i64 %629, -2
  br i1 %630, label %607, label %631

631:                                              ; preds = %603, %626, %583
  call fastcc void @putBody(ptr noundef %0, double noundef %1, ptr noundef nonnull %6, ptr noundef nonnull %2) #11
  %632 = load i8, ptr %567, align 8
  %633 = icmp eq i8 %632, 45
  %634 = select i1 %633, i1 %584, i1 false
  br i1 %634, label %635, label %680

635:                                              ; preds = %631
  %636 = getelementptr inbounds i8, ptr %0, i64 8
  %637 = getelementptr inbounds i8, ptr %0, i64 16
  %638 = load i64, ptr %636, align 8
  %639 = and i64 %568, 1
  %640 = icmp eq i64 %639, 0
  br i1 %640, label %652, label %641

641:                                              ; preds = %635
  %642 = add nsw i64 %568, -1
  %643 = load i64, ptr %637, align 8
  %644 = icmp ult i64 %638, %643
  br i1 %644, label %645, label %649

645:                                              ; preds = %641
  %646 = load ptr, ptr %0, align 8
  %647 = getelementptr inbounds i8, ptr %646, i64 %638
  store i8 32, ptr %647, align 1
  %648 = load i64, ptr %636, align 8
  br label %649

649:                                              ; preds = %645, %641
  %650 = phi i64 [ %648, %645 ], [ %638, %641 ]
  %651 = add i64 %650, 1
  store i64 %651, ptr %636, align 8
  br label %652

652:                                              ; preds = %649, %635
  %653 = phi i64 [ %638, %635 ], [ %651, %649 ]
  %654 = phi i64 [ %568, %635 ], [ %642, %649 ]
  %655 = icmp eq i64 %568, 1
  br i1 %655, label %680, label %656

656:                                              ; preds = %652, %675
  %657 = phi i64 [ %677, %675 ], [ %653, %652 ]
  %658 = phi i64 [ %668, %675 ], [ %654, %652 ]
  %659 = load i64, ptr %637, align 8
  %660 = icmp ult i64 %657, %659
  br i1 %660, label %661, label %665

661:                                              ; preds = %656
  %662 = load ptr, ptr %0, align 8
  %663 = getelementptr inbounds i8, ptr %662, i64 %657
  store i8 32, ptr %663, align 1
  %664 = load i64, ptr %636, align 8
  br label %665

665:                                              ; preds = %661, %656
  %666 = phi i64 [ %664, %661 ], [ %657, %656 ]
  %667 = add i64 %666, 1
  store i64 %667, ptr %636, align 8
  %668 = add nsw i64 %658, -2
  %669 = load i64, ptr %637, align 8
  %670 = icmp ult i64 %667, %669
  br i1 %670, label %671, label %675

671:                                              ; preds = %665
  %672 = load ptr, ptr %0, align 8
  %673 = getelementptr inbounds i8, ptr %672, i64 %667
  store i8 32, ptr %673, align 1
  %674 = load i64, ptr %636, align 8
  br label %675

675:                                              ; preds = %671, %665
  %676 = phi i64 [ %674, %671 ], [ %667, %665 ]
  %677 = add i64 %676, 1
  store i64 %677, ptr %636, align 8
  %678 = add i64 %658, -3
  %679 = icmp ult i64 %678, -2
  br i1 %679, label %656, label %680

680:                                              ; preds = %652, %675, %631
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %7) #10
  call void @llvm.lifetime.end.p0(i64 808, ptr nonnull %6) #10
  ret void
}

; Function Attrs: nofree norecurse nosync nounwind
define hidden range(i32 0, 2) i32 @swh_as_string_c128(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = alloca %struct.spec, align 8
  %5 = alloca %struct.sink, align 8
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %4) #10
  %6 = getelementptr inbounds i8, ptr %0, i64 8
  %7 = load i64, ptr %6, align 8
  %8 = getelementptr inbounds i8, ptr %1, i64 64
  %9 = load ptr, ptr %8, align 8
  %10 = load ptr, ptr %9, align 8
  %11 = getelementptr inbounds i8, ptr %9, i64 8
  %12 = load i64, ptr %11, align 8
  %13 = getelementptr inbounds i8, ptr %1, i64 32
  %14 = load ptr, ptr %13, align 8
  %15 = load i64, ptr %14, align 8
  store i64 %15, ptr %4, align 8
  %16 = icmp eq i64 %12, 0
  br i1 %16, label %19, label %17

17:                                               ; preds = %3
  %18 = load i8, ptr %10, align 1
  br label %19

19:                                               ; preds = %3, %17
  %20 = phi i8 [ %18, %17 ], [ 0, %3 ]
  %21 = getelementptr inbounds i8, ptr %4, i64 16
  store i8 %20, ptr %21, align 8
  %22 = getelementptr inbounds i8, ptr %4, i64 8
  %23 = getelementptr inbounds i8, ptr %4, i64 20
  %24 = getelementptr inbounds i8, ptr %1, i64 96
  %25 = load ptr, ptr %24, align 8
  %26 = load i64, ptr %25, align 8
  store i64 %26, ptr %22, align 8
  %27 = getelementptr inbounds i8, ptr %1, i64 128
  %28 = load ptr, ptr %27, align 8
  %29 = load i64, ptr %28, align 8
  %30 = trunc i64 %29 to i32
  store i32 %30, ptr %23, align 4
  %31 = getelementptr inbounds i8, ptr %1, i64 8
  %32 = load i64, ptr %31, align 8
  %33 = icmp sgt i64 %32, 0
  br i1 %33, label %34, label %40

34:                                               ; preds = %19
  %35 = getelementptr inbounds i8, ptr %5, i64 8
  %36 = getelementptr inbounds i8, ptr %5, i64 16
  %37 = getelementptr inbounds i8, ptr %0, i64 16
  br label %49

38:                                               ; preds = %95
  %39 = load i64, ptr %6, align 8
  br label %40

40:                                               ; preds = %38, %19
  %41 = phi i64 [ %39, %38 ], [ %7, %19 ]
  %42 = getelementptr inbounds i8, ptr %0, i64 16
  %43 = load i64, ptr %42, align 8
  %44 = icmp ugt i64 %41, %43
  br i1 %44, label %45, label %47, !prof !4

45:                                               ; preds = %40
  %46 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %41, ptr %46, align 8
  store i64 %7, ptr %6, align 8
  br label %47

47:                                               ; preds = %40, %45
  %48 = phi i32 [ 1, %45 ], [ 0, %40 ]
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %4) #10
  ret i32 %48

49:                                               ; preds = %34, %95
  %50 = phi i64 [ 0, %34 ], [ %97, %95 ]
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %5) #10
  tail call void @llvm.experimental.noalias.scope.decl(metadata !16)
  %51 = load ptr, ptr %0, align 8, !noalias !16
  store ptr %51, ptr %5, align 8, !alias.scope !16
  store i64 0, ptr %36, align 8, !alias.scope !16
  %52 = load i64, ptr %6, align 8, !noalias !16
  %53 = load i64, ptr %37, align 8, !noalias !16
  %54 = icmp ult i64 %52, %53
  br i1 %54, label %55, label %58

55:                                               ; preds = %49
  %56 = getelementptr inbounds i8, ptr %51, i64 %52
  store ptr %56, ptr %5, align 8, !alias.scope !16
  %57 = sub i64 %53, %52
  store i64 %57, ptr %36, align 8, !alias.scope !16
  store i8 40, ptr %56, align 1
  br label %58

58:                                               ; preds = %49, %55
  store i64 1, ptr %35, align 8
  %59 = load ptr, ptr %1, align 8
  %60 = shl nuw nsw i64 %50, 1
  %61 = getelementptr inbounds double, ptr %59, i64 %60
  %62 = load double, ptr %61, align 8
  call fastcc void @putFloat(ptr noundef nonnull %5, double noundef %62, ptr noundef nonnull %4) #11
  %63 = load i64, ptr %35, align 8
  %64 = load i64, ptr %36, align 8
  %65 = icmp ult i64 %63, %64
  br i1 %65, label %66, label %69

66:                                               ; preds = %58
  %67 = load ptr, ptr %5, align 8
  %68 = getelementptr inbounds i8, ptr %67, i64 %63
  store i8 44, ptr %68, align 1
  br label %69

69:                                               ; preds = %58, %66
  %70 = add i64 %63, 1
  store i64 %70, ptr %35, align 8
  %71 = load ptr, ptr %1, align 8
  %72 = or disjoint i64 %60, 1
  %73 = getelementptr inbounds double, ptr %71, i64 %72
  %74 = load double, ptr %73, align 8
  call fastcc void @putFloat(ptr noundef nonnull %5, double noundef %74, ptr noundef nonnull %4) #11
  %75 = load i64, ptr %35, align 8
  %76 = load i64, ptr %36, align 8
  %77 = icmp ult i64 %75, %76
  br i1 %77, label %78, label %81

78:                                               ; preds = %69
  %79 = load ptr, ptr %5, align 8
  %80 = getelementptr inbounds i8, ptr %79, i64 %75
  store i8 41, ptr %80, align 1
  br label %81

81:                                               ; preds = %69, %78
  %82 = add i64 %75, 1
  %83 = load ptr, ptr %2, align 8
  %84 = getelementptr inbounds %struct.sw_str, ptr %83, i64 %50
  %85 = getelementptr inbounds i8, ptr %84, i64 8
  store i64 %82, ptr %85, align 8
  %86 = load i64, ptr %6, align 8
  %87 = add i64 %86, %82
  store i64 %87, ptr %6, align 8
  %88 = load i64, ptr %37, align 8
  %89 = icmp ugt i64 %87, %88
  br i1 %89, label %95, label %90, !prof !4

90:                                               ; preds = %81
  %91 = load ptr, ptr %0, align 8
  %92 = icmp eq ptr %91, null
  %93 = getelementptr inbounds i8, ptr %91, i64 %86
  %94 = select i1 %92, ptr %0, ptr %93
  br label %95

95:                                               ; preds = %81, %90
  %96 = phi ptr [ %94, %90 ], [ null, %81 ]
  store ptr %96, ptr %84, align 8
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %5) #10
  %97 = add nuw nsw i64 %50, 1
  %98 = load i64, ptr %31, align 8
  %99 = icmp slt i64 %97, %98
  br i1 %99, label %49, label %38
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_as_string_bool(ptr nocapture noundef readnone %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #3 {
  %4 = getelementptr inbounds i8, ptr %1, i64 8
  %5 = load i64, ptr %4, align 8
  %6 = icmp sgt i64 %5, 0
  br i1 %6, label %8, label %7

7:                                                ; preds = %8, %3
  ret i32 0

8:                                                ; preds = %3, %8
  %9 = phi i64 [ %20, %8 ], [ 0, %3 ]
  %10 = load ptr, ptr %1, align 8
  %11 = getelementptr inbounds i8, ptr %10, i64 %9
  %12 = load i8, ptr %11, align 1
  %13 = icmp eq i8 %12, 0
  %14 = select i1 %13, ptr @.str.1, ptr @.str
  %15 = load ptr, ptr %2, align 8
  %16 = getelementptr inbounds %struct.sw_str, ptr %15, i64 %9
  store ptr %14, ptr %16, align 8
  %17 = select i1 %13, i64 5, i64 4
  %18 = load ptr, ptr %2, align 8
  %19 = getelementptr inbounds %struct.sw_str, ptr %18, i64 %9, i32 1
  store i64 %17, ptr %19, align 8
  %20 = add nuw nsw i64 %9, 1
  %21 = load i64, ptr %4, align 8
  %22 = icmp slt i64 %20, %21
  br i1 %22, label %8, label %7
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i64, i1 immarg) #4

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr nocapture writeonly, i8, i64, i1 immarg) #5

; Function Attrs: nofree norecurse nosync nounwind memory(write, argmem: readwrite, inaccessiblemem: none)
define internal fastcc void @putBody(ptr nocapture noundef %0, double noundef %1, ptr nocapture noundef readonly %2, ptr nocapture noundef readonly %3) unnamed_addr #2 {
  %5 = alloca %struct.decimal, align 4
  %6 = bitcast double %1 to i64
  %7 = and i64 %6, 9218868437227405312
  %8 = icmp eq i64 %7, 9218868437227405312
  br i1 %8, label %64, label %9

9:                                                ; preds = %4
  call void @llvm.lifetime.start.p0(i64 808, ptr nonnull %5) #10
  %10 = load i32, ptr %2, align 4
  store i32 %10, ptr %5, align 4
  %11 = getelementptr inbounds i8, ptr %2, i64 4
  %12 = load i32, ptr %11, align 4
  %13 = getelementptr inbounds i8, ptr %5, i64 4
  store i32 %12, ptr %13, align 4
  %14 = getelementptr inbounds i8, ptr %5, i64 8
  %15 = getelementptr inbounds i8, ptr %2, i64 8
  %16 = sext i32 %10 to i64
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 4 %14, ptr nonnull readonly align 1 %15, i64 %16, i1 false)
  %17 = getelementptr inbounds i8, ptr %3, i64 8
  %18 = load i64, ptr %17, align 8
  %19 = icmp slt i64 %18, 0
  %20 = select i1 %19, i64 6, i64 %18
  %21 = getelementptr inbounds i8, ptr %3, i64 16
  %22 = load i8, ptr %21, align 8
  %23 = icmp eq i8 %22, 35
  %24 = zext i1 %23 to i32
  %25 = getelementptr inbounds i8, ptr %3, i64 20
  %26 = load i32, ptr %25, align 4
  switch i32 %26, label %32 [
    i32 0, label %27
    i32 1, label %30
  ]

27:                                               ; preds = %9
  %28 = sext i32 %12 to i64
  %29 = add nsw i64 %20, %28
  call fastcc void @roundAt(ptr noundef nonnull %5, i64 noundef %29) #11
  call fastcc void @putFixed(ptr noundef %0, ptr noundef nonnull %5, i64 noundef %20, i32 noundef %24) #11
  br label %63

30:                                               ; preds = %9
  %31 = add nuw nsw i64 %20, 1
  call fastcc void @roundAt(ptr noundef nonnull %5, i64 noundef %31) #11
  call fastcc void @putExp(ptr noundef %0, ptr noundef nonnull %5, i64 noundef %20, i32 noundef %24) #11
  br label %63

32:                                               ; preds = %9
  %33 = tail call i64 @llvm.umax.i64(i64 %20, i64 1)
  call fastcc void @roundAt(ptr noundef nonnull %5, i64 noundef %33) #11
  %34 = load i32, ptr %5, align 4
  %35 = icmp eq i32 %34, 0
  %36 = load i32, ptr %13, align 4
  %37 = add nsw i32 %36, -1
  %38 = select i1 %35, i32 0, i32 %37
  %39 = icmp sgt i32 %38, -5
  %40 = sext i32 %38 to i64
  %41 = icmp sgt i64 %33, %40
  %42 = and i1 %39, %41
  br i1 %42, label %43, label %57

43:                                               ; preds = %32
  %44 = add nsw i32 %38, 1
  %45 = sext i32 %44 to i64
  %46 = sub nsw i64 %33, %45
  br i1 %23, label %55, label %47

47:                                               ; preds = %43
  %48 = sub nsw i32 %34, %36
  %49 = sext i32 %48 to i64
  %50 = icmp sgt i64 %46, %49
  br i1 %50, label %51, label %55

51:                                               ; preds = %47
  %52 = icmp sgt i32 %34, %36
  %53 = select i1 %52, i32 %48, i32 0
  %54 = sext i32 %53 to i64
  br label %55

55:                                               ; preds = %51, %47, %43
  %56 = phi i64 [ %46, %43 ], [ %54, %51 ], [ %46, %47 ]
  call fastcc void @putFixed(ptr noundef %0, ptr noundef nonnull %5, i64 noundef %56, i32 noundef %24) #11
  br label %63

57:                                               ; preds = %32
  %58 = add nsw i64 %33, -1
  %59 = add nsw i32 %34, -1
  %60 = sext i32 %59 to i64
  %61 = tail call i64 @llvm.smin.i64(i64 %58, i64 %60)
  %62 = select i1 %23, i64 %58, i64 %61
  call fastcc void @putExp(ptr noundef %0, ptr noundef nonnull %5, i64 noundef %62, i32 noundef %24) #11
  br label %63

63:                                               ; preds = %27, %30, %55, %57
  call void @llvm.lifetime.end.p0(i64 808, ptr nonnull %5) #10
  br label %90

64:                                               ; preds = %4
  %65 = and i64 %6, 4503599627370495
  %66 = icmp eq i64 %65, 0
  %67 = select i1 %66, ptr @.str.3, ptr @.str.2
  %68 = load i8, ptr %67, align 1
  %69 = icmp eq i8 %68, 0
  br i1 %69, label %90, label %70

70:                                               ; preds = %64
  %71 = getelementptr inbounds i8, ptr %0, i64 8
  %72 = getelementptr inbounds i8, ptr %0, i64 16
  %73 = load i64, ptr %71, align 8
  br label %74

74:                                               ; preds = %85, %70
  %75 = phi i64 [ %73, %70 ], [ %87, %85 ]
  %76 = phi i8 [ %68, %70 ], [ %88, %85 ]
  %77 = phi ptr [ %67, %70 ], [ %78, %85 ]
  %78 = getelementptr inbounds i8, ptr %77, i64 1
  %79 = load i64, ptr %72, align 8
  %80 = icmp ult i64 %75, %79
  br i1 %80, label %81, label %85

81:                                               ; preds = %74
  %82 = load ptr, ptr %0, align 8
  %83 = getelementptr inbounds i8, ptr %82, i64 %75
  store i8 %76, ptr %83, align 1
  %84 = load i64, ptr %71, align 8
  br label %85

85:                                               ; preds = %81, %74
  %86 = phi i64 [ %84, %81 ], [ %75, %74 ]
  %87 = add i64 %86, 1
  store i64 %87, ptr %71, align 8
  %88 = load i8, ptr %78, align 1
  %89 = icmp eq i8 %88, 0
  br i1 %89, label %90, label %74

90:                                               ; preds = %85, %64, %63
  ret void
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.cttz.i64(i64, i1 immarg) #6

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define internal fastcc void @roundAt(ptr nocapture noundef %0, i64 noundef %1) unnamed_addr #7 {
  %3 = load i32, ptr %0, align 4
  %4 = sext i32 %3 to i64
  %5 = icmp sgt i64 %4, %1
  br i1 %5, label %6, label %69

6:                                                ; preds = %2
  %7 = icmp sgt i64 %1, -1
  br i1 %7, label %8, label %28

8:                                                ; preds = %6
  %9 = getelementptr inbounds i8, ptr %0, i64 8
  %10 = getelementptr inbounds [800 x i8], ptr %9, i64 0, i64 %1
  %11 = load i8, ptr %10, align 1
  %12 = icmp ugt i8 %11, 5
  br i1 %12, label %44, label %13

13:                                               ; preds = %8
  %14 = icmp eq i8 %11, 5
  br i1 %14, label %15, label %29

15:                                               ; preds = %13
  %16 = add nuw nsw i64 %1, 1
  %17 = icmp slt i64 %16, %4
  br i1 %17, label %44, label %18

18:                                               ; preds = %15
  %19 = icmp eq i64 %1, 0
  br i1 %19, label %20, label %21

20:                                               ; preds = %18
  store i32 0, ptr %0, align 4
  br label %69

21:                                               ; preds = %18
  %22 = add nsw i64 %1, -1
  %23 = getelementptr inbounds [800 x i8], ptr %9, i64 0, i64 %22
  %24 = load i8, ptr %23, align 1
  %25 = and i8 %24, 1
  %26 = icmp eq i8 %25, 0
  %27 = trunc nuw nsw i64 %1 to i32
  store i32 %27, ptr %0, align 4
  br i1 %26, label %32, label %47

28:                                               ; preds = %6
  store i32 0, ptr %0, align 4
  br label %69

29:                                               ; preds = %13
  %30 = trunc nuw nsw i64 %1 to i32
  store i32 %30, ptr %0, align 4
  %31 = icmp eq i64 %1, 0
  br i1 %31, label %69, label %32

32:                                               ; preds = %21, %29
  %33 = getelementptr inbounds i8, ptr %0, i64 8
  %34 = and i64 %1, 4294967295
  br label %35

35:                                               ; preds = %32, %41
  %36 = phi i64 [ %34, %32 ], [ %37, %41 ]
  %37 = add nsw i64 %36, -1
  %38 = getelementptr inbounds [800 x i8], ptr %33, i64 0, i64 %37
  %39 = load i8, ptr %38, align 1
  %40 = icmp eq i8 %39, 0
  br i1 %40, label %41, label %69

41:                                               ; preds = %35
  %42 = trunc nsw i64 %37 to i32
  store i32 %42, ptr %0, align 4
  %43 = icmp eq i64 %37, 0
  br i1 %43, label %69, label %35

44:                                               ; preds = %8, %15
  %45 = trunc nuw nsw i64 %1 to i32
  store i32 %45, ptr %0, align 4
  %46 = icmp eq i64 %1, 0
  br i1 %46, label %65, label %47

47:                                               ; preds = %21, %44
  %48 = and i64 %1, 4294967295
  br label %49

49:                                               ; preds = %47, %55
  %50 = phi i64 [ %48, %47 ], [ %51, %55 ]
  %51 = add nsw i64 %50, -1
  %52 = getelementptr inbounds [800 x i8], ptr %9, i64 0, i64 %51
  %53 = load i8, ptr %52, align 1
  %54 = icmp eq i8 %53, 9
  br i1 %54, label %55, label %58

55:                                               ; preds = %49
  %56 = trunc nsw i64 %51 to i32
  store i32 %56, ptr %0, align 4
  %57 = icmp eq i64 %51, 0
  br i1 %57, label %65, label %49

58:                                               ; preds = %49
  %59 = shl i64 %50, 32
  %60 = add i64 %59, -4294967296
  %61 = ashr exact i64 %60, 32
  %62 = getelementptr inbounds [800 x i8], ptr %9, i64 0, i64 %61
  %63 = load i8, ptr %62, align 1
  %64 = add i8 %63, 1
  store i8 %64, ptr %62, align 1
  br label %69

65:                                               ; preds = %55, %44
  store i8 1, ptr %9, align 4
  store i32 1, ptr %0, align 4
  %66 = getelementptr inbounds i8, ptr %0, i64 4
  %67 = load i32, ptr %66, align 4
  %68 = add nsw i32 %67, 1
  store i32 %68, ptr %66, align 4
  br label %69

69:                                               ; preds = %35, %41, %20, %28, %29, %65, %58, %2
  ret void
}

; Function Attrs: nofree norecurse nosync nounwind memory(write, argmem: readwrite, inaccessiblemem: none)
define internal fastcc void @putFixed(ptr nocapture noundef %0, ptr nocapture noundef readonly %1, i64 noundef %2, i32 noundef %3) unnamed_addr #2 {
  %5 = getelementptr inbounds i8, ptr %1, i64 4
  %6 = load i32, ptr %5, align 4
  %7 = icmp slt i32 %6, 1
  br i1 %7, label %8, label %23

8:                                                ; preds = %4
  %9 = getelementptr inbounds i8, ptr %0, i64 8
  %10 = load i64, ptr %9, align 8
  %11 = getelementptr inbounds i8, ptr %0, i64 16
  %12 = load i64, ptr %11, align 8
  %13 = icmp ult i64 %10, %12
  br i1 %13, label %14, label %18

14:                                               ; preds = %8
  %15 = load ptr, ptr %0, align 8
  %16 = getelementptr inbounds i8, ptr %15, i64 %10
  store i8 48, ptr %16, align 1
  %17 = load i64, ptr %9, align 8
  br label %18

18:                                               ; preds = %14, %8
  %19 = phi i64 [ %17, %14 ], [ %10, %8 ]
  %20 = add i64 %19, 1
  store i64 %20, ptr %9, align 8
  %21 = load i32, ptr %5, align 4
  %22 = icmp sgt i32 %21, 0
  br i1 %22, label %23, label %27

23:                                               ; preds = %4, %18
  %24 = getelementptr inbounds i8, ptr %1, i64 8
  %25 = getelementptr inbounds i8, ptr %0, i64 8
  %26 = getelementptr inbounds i8, ptr %0, i64 16
  br label %31

27:                                               ; preds = %49, %18
  %28 = icmp sgt i64 %2, 0
  %29 = icmp ne i32 %3, 0
  %30 = or i1 %28, %29
  br i1 %30, label %56, label %73

31:                                               ; preds = %23, %49
  %32 = phi i64 [ 0, %23 ], [ %52, %49 ]
  %33 = load i32, ptr %1, align 4
  %34 = sext i32 %33 to i64
  %35 = icmp slt i64 %32, %34
  br i1 %35, label %36, label %40

36:                                               ; preds = %31
  %37 = getelementptr inbounds [800 x i8], ptr %24, i64 0, i64 %32
  %38 = load i8, ptr %37, align 1
  %39 = add i8 %38, 48
  br label %40

40:                                               ; preds = %31, %36
  %41 = phi i8 [ %39, %36 ], [ 48, %31 ]
  %42 = load i64, ptr %25, align 8
  %43 = load i64, ptr %26, align 8
  %44 = icmp ult i64 %42, %43
  br i1 %44, label %45, label %49

45:                                               ; preds = %40
  %46 = load ptr, ptr %0, align 8
  %47 = getelementptr inbounds i8, ptr %46, i64 %42
  store i8 %41, ptr %47, align 1
  %48 = load i64, ptr %25, align 8
  br label %49

49:                                               ; preds = %40, %45
  %50 = phi i64 [ %48, %45 ], [ %42, %40 ]
  %51 = add i64 %50, 1
  store i64 %51, ptr %25, align 8
  %52 = add nuw nsw i64 %32, 1
  %53 = load i32, ptr %5, align 4
  %54 = sext i32 %53 to i64
  %55 = icmp slt i64 %52, %54
  br i1 %55, label %31, label %27

56:                                               ; preds = %27
  %57 = getelementptr inbounds i8, ptr %0, i64 8
  %58 = load i64, ptr %57, align 8
  %59 = getelementptr inbounds i8, ptr %0, i64 16
  %60 = load i64, ptr %59, align 8
  %61 = icmp ult i64 %58, %60
  br i1 %61, label %62, label %66

62:                                               ; preds = %56
  %63 = load ptr, ptr %0, align 8
  %64 = getelementptr inbounds i8, ptr %63, i64 %58
  store i8 46, ptr %64, align 1
  %65 = load i64, ptr %57, align 8
  br label %66

66:                                               ; preds = %62, %56
  %67 = phi i64 [ %65, %62 ], [ %58, %56 ]
  %68 = add i64 %67, 1
  store i64 %68, ptr %57, align 8
  br i1 %28, label %69, label %73

69:                                               ; preds = %66
  %70 = getelementptr inbounds i8, ptr %1, i64 8
  %71 = getelementptr inbounds i8, ptr %0, i64 8
  %72 = getelementptr inbounds i8, ptr %0, i64 16
  br label %74

73:                                               ; preds = %97, %27, %66
  ret void

74:                                               ; preds = %69, %97
  %75 = phi i64 [ 0, %69 ], [ %100, %97 ]
  %76 = load i32, ptr %5, align 4
  %77 = sext i32 %76 to i64
  %78 = add nsw i64 %75, %77
  %79 = icmp sgt i64 %78, -1
  br i1 %79, label %80, label %88

80:                                               ; preds = %74
  %81 = load i32, ptr %1, align 4
  %82 = sext i32 %81 to i64
  %83 = icmp slt i64 %78, %82
  br i1 %83, label %84, label %88

84:                                               ; preds = %80
  %85 = getelementptr inbounds [800 x i8], ptr %70, i64 0, i64 %78
  %86 = load i8, ptr %85, align 1
  %87 = add i8 %86, 48
  br label %88

88:                                               ; preds = %74, %80, %84
  %89 = phi i8 [ %87, %84 ], [ 48, %80 ], [ 48, %74 ]
  %90 = load i64, ptr %71, align 8
  %91 = load i64, ptr %72, align 8
  %92 = icmp ult i64 %90, %91
  br i1 %92, label %93, label %97

93:                                               ; preds = %88
  %94 = load ptr, ptr %0, align 8
  %95 = getelementptr inbounds i8, ptr %94, i64 %90
  store i8 %89, ptr %95, align 1
  %96 = load i64, ptr %71, align 8
  br label %97

97:                                               ; preds = %88, %93
  %98 = phi i64 [ %96, %93 ], [ %90, %88 ]
  %99 = add i64 %98, 1
  store i64 %99, ptr %71, align 8
  %100 = add nuw nsw i64 %75, 1
  %101 = icmp eq i64 %100, %2
  br i1 %101, label %73, label %74
}

; Function Attrs: nofree norecurse nosync nounwind memory(write, argmem: readwrite, inaccessiblemem: none)
define internal fastcc void @putExp(ptr nocapture noundef %0, ptr nocapture noundef readonly %1, i64 noundef %2, i32 noundef %3) unnamed_addr #2 {
  %5 = load i32, ptr %1, align 4
  %6 = icmp eq i32 %5, 0
  br i1 %6, label %14, label %7

7:                                                ; preds = %4
  %8 = getelementptr inbounds i8, ptr %1, i64 4
  %9 = load i32, ptr %8, align 4
  %10 = add nsw i32 %9, -1
  %11 = getelementptr inbounds i8, ptr %1, i64 8
  %12 = load i8, ptr %11, align 4
  %13 = add i8 %12, 48
  br label %14

14:                                               ; preds = %4, %7
  %15 = phi i32 [ %10, %7 ], [ 0, %4 ]
  %16 = phi i8 [ %13, %7 ], [ 48, %4 ]
  %17 = getelementptr inbounds i8, ptr %0, i64 8
  %18 = load i64, ptr %17, align 8
  %19 = getelementptr inbounds i8, ptr %0, i64 16
  %20 = load i64, ptr %19, align 8
  %21 = icmp ult i64 %18, %20
  br i1 %21, label %22, label %26

22:                                               ; preds = %14
  %23 = load ptr, ptr %0, align 8
  %24 = getelementptr inbounds i8, ptr %23, i64 %18
  store i8 %16, ptr %24, align 1
  %25 = load i64, ptr %17, align 8
  br label %26

26:                                               ; preds = %14, %22
  %27 = phi i64 [ %25, %22 ], [ %18, %14 ]
  %28 = add i64 %27, 1
  store i64 %28, ptr %17, align 8
  %29 = icmp sgt i64 %2, 0
  %30 = icmp ne i32 %3, 0
  %31 = or i1 %29, %30
  br i1 %31, label %32, label %45

32:                                               ; preds = %26
  %33 = load i64, ptr %19, align 8
  %34 = icmp ult i64 %28, %33
  br i1 %34, label %35, label %39

35:                                               ; preds = %32
  %36 = load ptr, ptr %0, align 8
  %37 = getelementptr inbounds i8, ptr %36, i64 %28
  store i8 46, ptr %37, align 1
  %38 = load i64, ptr %17, align 8
  br label %39

39:                                               ; preds = %35, %32
  %40 = phi i64 [ %38, %35 ], [ %28, %32 ]
  %41 = add i64 %40, 1
  store i64 %41, ptr %17, align 8
  %42 = icmp slt i64 %2, 1
  br i1 %42, label %45, label %43

43:                                               ; preds = %39
  %44 = getelementptr inbounds i8, ptr %1, i64 8
  br label %72

45:                                               ; preds = %90, %26, %39
  %46 = phi i64 [ %41, %39 ], [ %28, %26 ], [ %92, %90 ]
  %47 = load i64, ptr %19, align 8
  %48 = icmp ult i64 %46, %47
  br i1 %48, label %49, label %54

49:                                               ; preds = %45
  %50 = load ptr, ptr %0, align 8
  %51 = getelementptr inbounds i8, ptr %50, i64 %46
  store i8 101, ptr %51, align 1
  %52 = load i64, ptr %17, align 8
  %53 = load i64, ptr %19, align 8
  br label %54

54:                                               ; preds = %45, %49
  %55 = phi i64 [ %53, %49 ], [ %47, %45 ]
  %56 = phi i64 [ %52, %49 ], [ %46, %45 ]
  %57 = add i64 %56, 1
  store i64 %57, ptr %17, align 8
  %58 = icmp ult i64 %57, %55
  br i1 %58, label %59, label %66

59:                                               ; preds = %54
  %60 = icmp slt i32 %15, 0
  %61 = select i1 %60, i8 45, i8 43
  %62 = load ptr, ptr %0, align 8
  %63 = getelementptr inbounds i8, ptr %62, i64 %57
  store i8 %61, ptr %63, align 1
  %64 = load i64, ptr %17, align 8
  %65 = load i64, ptr %19, align 8
  br label %66

66:                                               ; preds = %54, %59
  %67 = phi i64 [ %65, %59 ], [ %55, %54 ]
  %68 = phi i64 [ %64, %59 ], [ %57, %54 ]
  %69 = add i64 %68, 1
  store i64 %69, ptr %17, align 8
  %70 = tail call i32 @llvm.abs.i32(i32 %15, i1 true)
  %71 = icmp ugt i32 %70, 99
  br i1 %71, label %95, label %109

72:                                               ; preds = %43, %90
  %73 = phi i64 [ %41, %43 ], [ %92, %90 ]
  %74 = phi i64 [ 1, %43 ], [ %93, %90 ]
  %75 = load i32, ptr %1, align 4
  %76 = sext i32 %75 to i64
  %77 = icmp slt i64 %74, %76
  br i1 %77, label %78, label %82

78:                                               ; preds = %72
  %79 = getelementptr inbounds [800 x i8], ptr %44, i64 0, i64 %74
  %80 = load i8, ptr %79, align 1
  %81 = add i8 %80, 48
  br label %82

82:                                               ; preds = %72, %78
  %83 = phi i8 [ %81, %78 ], [ 48, %72 ]
  %84 = load i64, ptr %19, align 8
  %85 = icmp ult i64 %73, %84
  br i1 %85, label %86, label %90

86:                                               ; preds = %82
  %87 = load ptr, ptr %0, align 8
  %88 = getelementptr inbounds i8, ptr %87, i64 %73
  store i8 %83, ptr %88, align 1
  %89 = load i64, ptr %17, align 8
  br label %90

90:                                               ; preds = %82, %86
  %91 = phi i64 [ %89, %86 ], [ %73, %82 ]
  %92 = add i64 %91, 1
  store i64 %92, ptr %17, align 8
  %93 = add nuw i64 %74, 1
  %94 = icmp eq i64 %74, %2
  br i1 %94, label %45, label %72

95:                                               ; preds = %66
  %96 = icmp ult i64 %69, %67
  br i1 %96, label %97, label %105

97:                                               ; preds = %95
  %98 = udiv i32 %70, 100
  %99 = trunc i32 %98 to i8
  %100 = add i8 %99, 48
  %101 = load ptr, ptr %0, align 8
  %102 = getelementptr inbounds i8, ptr %101, i64 %69
  store i8 %100, ptr %102, align 1
  %103 = load i64, ptr %17, align 8
  %104 = load i64, ptr %19, align 8
  br label %105

105:                                              ; preds = %95, %97
  %106 = phi i64 [ %104, %97 ], [ %67, %95 ]
  %107 = phi i64 [ %103, %97 ], [ %69, %95 ]
  %108 = add i64 %107, 1
  store i64 %108, ptr %17, align 8
  br label %109

109:                                              ; preds = %105, %66
  %110 = phi i64 [ %106, %105 ], [ %67, %66 ]
  %111 = phi i64 [ %108, %105 ], [ %69, %66 ]
  %112 = icmp ult i64 %111, %110
  br i1 %112, label %113, label %122

113:                                              ; preds = %109
  %114 = udiv i32 %70, 10
  %115 = urem i32 %114, 10
  %116 = trunc nuw nsw i32 %115 to i8
  %117 = or disjoint i8 %116, 48
  %118 = load ptr, ptr %0, align 8
  %119 = getelementptr inbounds i8, ptr %118, i64 %111
  store i8 %117, ptr %119, align 1
  %120 = load i64, ptr %17, align 8
  %121 = load i64, ptr %19, align 8
  br label %122

122:                                              ; preds = %109, %113
  %123 = phi i64 [ %121, %113 ], [ %110, %109 ]
  %124 = phi i64 [ %120, %113 ], [ %111, %109 ]
  %125 = add i64 %124, 1
  store i64 %125, ptr %17, align 8
  %126 = icmp ult i64 %125, %123
  br i1 %126, label %127, label %134

127:                                              ; preds = %122
  %128 = urem i32 %70, 10
  %129 = trunc nuw nsw i32 %128 to i8
  %130 = or disjoint i8 %129, 48
  %131 = load ptr, ptr %0, align 8
  %132 = getelementptr inbounds i8, ptr %131, i64 %125
  store i8 %130, ptr %132, align 1
  %133 = load i64, ptr %17, align 8
  br label %134

134:                                              ; preds = %122, %127
  %135 = phi i64 [ %133, %127 ], [ %125, %122 ]
  %136 = add i64 %135, 1
  store i64 %136, ptr %17, align 8
  ret void
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.abs.i64(i64, i1 immarg) #8

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #8

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #8

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.umax.i64(i64, i64) #8

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: readwrite)
declare void @llvm.experimental.noalias.scope.decl(metadata) #9

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.umin.i64(i64, i64) #8

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.abs.i32(i32, i1 immarg) #8

attributes #0 = { nofree norecurse nosync nounwind "no-builtins" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { nofree norecurse nosync nounwind memory(write, argmem: readwrite, inaccessiblemem: none) "no-builtins" }
attributes #3 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "no-builtins" }
attributes #4 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #5 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #6 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #7 = { nofree norecurse nosync nounwind memory(argmem: readwrite) "no-builtins" }
attributes #8 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #9 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: readwrite) }
attributes #10 = { nounwind }
attributes #11 = { nobuiltin "no-builtins" }

!4 = !{!"branch_weights", !"expected", i32 1, i32 2000}
!5 = !{!6}
!6 = distinct !{!6, !7, !"openSink: argument 0"}
!7 = distinct !{!7, !"openSink"}
!8 = !{!9}
!9 = distinct !{!9, !10, !"openSink: argument 0"}
!10 = distinct !{!10, !"openSink"}
!11 = !{!12}
!12 = distinct !{!12, !13, !"openSink: argument 0"}
!13 = distinct !{!13, !"openSink"}
!14 = distinct !{!14, !15}
!15 = !{!"llvm.loop.unroll.disable"}
!16 = !{!17}
!17 = distinct !{!17, !18, !"openSink: argument 0"}
!18 = distinct !{!18, !"openSink"}
