; Made by gen.sh from c/csv.c; do not edit.

%struct.format = type { i32, i64, i64 }
%struct.sw_str = type { ptr, i64 }
%struct.sw_view = type { ptr, i64, i64, ptr }
%struct.big = type { i32, [160 x i32] }

@single = internal constant %struct.format { i32 24, i64 -149, i64 104 }, align 8
@twice = internal constant %struct.format { i32 53, i64 -1074, i64 971 }, align 8
@pow10d = internal unnamed_addr constant [23 x double] [double 1.000000e+00, double 1.000000e+01, double 1.000000e+02, double 1.000000e+03, double 1.000000e+04, double 1.000000e+05, double 1.000000e+06, double 1.000000e+07, double 1.000000e+08, double 1.000000e+09, double 1.000000e+10, double 1.000000e+11, double 1.000000e+12, double 1.000000e+13, double 1.000000e+14, double 1.000000e+15, double 1.000000e+16, double 1.000000e+17, double 1.000000e+18, double 1.000000e+19, double 1.000000e+20, double 1.000000e+21, double 1.000000e+22], align 16

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden i32 @swh_csv_decode(ptr noundef %0, ptr nocapture noundef readonly %1, ptr noundef %2) local_unnamed_addr #0 {
  %4 = alloca i64, align 8
  %5 = getelementptr inbounds i8, ptr %0, i64 8
  %6 = load i64, ptr %5, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %4) #6
  %7 = getelementptr inbounds i8, ptr %1, i64 8
  %8 = load i64, ptr %7, align 8
  %9 = icmp sgt i64 %8, 0
  br i1 %9, label %10, label %39

10:                                               ; preds = %3
  %11 = getelementptr inbounds i8, ptr %1, i64 168
  br label %12

12:                                               ; preds = %10, %33
  %13 = phi i64 [ 0, %10 ], [ %34, %33 ]
  %14 = call fastcc i32 @record(ptr noundef %0, ptr noundef nonnull %1, ptr noundef null, i64 noundef %13, ptr noundef nonnull %4) #7
  %15 = icmp eq i32 %14, 0
  br i1 %15, label %16, label %27

16:                                               ; preds = %12
  %17 = load i64, ptr %4, align 8
  %18 = load i64, ptr %11, align 8
  %19 = icmp eq i64 %17, %18
  br i1 %19, label %24, label %20

20:                                               ; preds = %16
  %21 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 %18, ptr %21, align 8
  %22 = getelementptr inbounds i8, ptr %0, i64 40
  store i64 %17, ptr %22, align 8
  %23 = getelementptr inbounds i8, ptr %0, i64 48
  store i64 %13, ptr %23, align 8
  br label %27

24:                                               ; preds = %16
  %25 = call fastcc i32 @record(ptr noundef %0, ptr noundef nonnull %1, ptr noundef %2, i64 noundef %13, ptr noundef nonnull %4) #7
  %26 = icmp eq i32 %25, 0
  br i1 %26, label %33, label %27

27:                                               ; preds = %12, %24, %20
  %28 = phi i32 [ 19, %20 ], [ %14, %12 ], [ %25, %24 ]
  %29 = load i64, ptr %5, align 8
  %30 = getelementptr inbounds i8, ptr %0, i64 16
  %31 = load i64, ptr %30, align 8
  %32 = icmp ugt i64 %29, %31
  br i1 %32, label %39, label %46

33:                                               ; preds = %24
  %34 = add nuw nsw i64 %13, 1
  %35 = load i64, ptr %7, align 8
  %36 = icmp slt i64 %34, %35
  br i1 %36, label %12, label %37

37:                                               ; preds = %33
  %38 = load i64, ptr %5, align 8
  br label %39

39:                                               ; preds = %37, %3, %27
  %40 = phi i64 [ %38, %37 ], [ %6, %3 ], [ %29, %27 ]
  %41 = getelementptr inbounds i8, ptr %0, i64 16
  %42 = load i64, ptr %41, align 8
  %43 = icmp ugt i64 %40, %42
  br i1 %43, label %44, label %48, !prof !4

44:                                               ; preds = %39
  %45 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %40, ptr %45, align 8
  br label %46

46:                                               ; preds = %27, %44
  %47 = phi i32 [ 1, %44 ], [ %28, %27 ]
  store i64 %6, ptr %5, align 8
  br label %48

48:                                               ; preds = %46, %39
  %49 = phi i32 [ 0, %39 ], [ %47, %46 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %4) #6
  ret i32 %49
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc i32 @record(ptr noundef %0, ptr nocapture noundef readonly %1, ptr noundef readonly %2, i64 noundef %3, ptr nocapture noundef writeonly %4) unnamed_addr #0 {
  %6 = alloca i64, align 8
  %7 = load ptr, ptr %1, align 8
  %8 = getelementptr inbounds %struct.sw_str, ptr %7, i64 %3
  %9 = load ptr, ptr %8, align 8
  %10 = getelementptr inbounds i8, ptr %8, i64 8
  %11 = load i64, ptr %10, align 8
  %12 = getelementptr inbounds i8, ptr %1, i64 32
  %13 = load ptr, ptr %12, align 8
  %14 = load ptr, ptr %13, align 8
  %15 = load i8, ptr %14, align 1
  %16 = getelementptr inbounds i8, ptr %1, i64 64
  %17 = load ptr, ptr %16, align 8
  %18 = load i8, ptr %17, align 1
  %19 = getelementptr inbounds i8, ptr %1, i64 96
  %20 = load ptr, ptr %19, align 8
  %21 = load ptr, ptr %20, align 8
  %22 = getelementptr inbounds i8, ptr %20, i64 8
  %23 = load i64, ptr %22, align 8
  %24 = getelementptr inbounds i8, ptr %1, i64 128
  %25 = load ptr, ptr %24, align 8
  %26 = getelementptr inbounds i8, ptr %1, i64 160
  %27 = load ptr, ptr %26, align 8
  %28 = getelementptr inbounds i8, ptr %1, i64 136
  %29 = load i64, ptr %28, align 8
  %30 = getelementptr inbounds i8, ptr %1, i64 168
  %31 = load i64, ptr %30, align 8
  %32 = getelementptr inbounds i8, ptr %0, i64 8
  %33 = getelementptr inbounds i8, ptr %0, i64 16
  %34 = icmp ne ptr %2, null
  %35 = icmp ne i8 %18, 0
  %36 = add i64 %11, -2
  %37 = icmp eq i64 %29, 0
  %38 = icmp eq i64 %11, 0
  %39 = getelementptr i8, ptr %9, i64 %11
  %40 = getelementptr i8, ptr %39, i64 -1
  %41 = icmp ugt i64 %23, 7
  %42 = getelementptr inbounds i8, ptr %21, i64 %23
  %43 = getelementptr inbounds i8, ptr %42, i64 -8
  br label %44

44:                                               ; preds = %5, %377
  %45 = phi i64 [ 0, %5 ], [ %381, %377 ]
  %46 = phi i64 [ 0, %5 ], [ %380, %377 ]
  %47 = phi ptr [ undef, %5 ], [ %379, %377 ]
  %48 = phi i64 [ undef, %5 ], [ %378, %377 ]
  %49 = phi i64 [ 0, %5 ], [ %135, %377 ]
  %50 = load ptr, ptr %0, align 8, !noalias !5
  %51 = load i64, ptr %32, align 8, !noalias !5
  %52 = load i64, ptr %33, align 8, !noalias !5
  %53 = icmp ult i64 %51, %52
  %54 = tail call i64 @llvm.usub.sat.i64(i64 %52, i64 %51)
  %55 = select i1 %53, i64 %51, i64 0
  %56 = getelementptr inbounds i8, ptr %50, i64 %55
  %57 = icmp ult i64 %49, %11
  br i1 %57, label %58, label %134

58:                                               ; preds = %44, %62
  %59 = phi i64 [ %63, %62 ], [ %49, %44 ]
  %60 = getelementptr inbounds i8, ptr %9, i64 %59
  %61 = load i8, ptr %60, align 1
  switch i8 %61, label %65 [
    i8 10, label %62
    i8 13, label %62
  ]

62:                                               ; preds = %58, %58
  %63 = add i64 %59, 1
  %64 = icmp eq i64 %63, %11
  br i1 %64, label %134, label %58

65:                                               ; preds = %58
  %66 = getelementptr inbounds i8, ptr %9, i64 %59
  %67 = icmp eq i8 %61, 34
  %68 = and i1 %35, %67
  br i1 %68, label %69, label %73

69:                                               ; preds = %65
  %70 = add i64 %59, 1
  %71 = add i64 %59, 2
  %72 = icmp ult i64 %71, %11
  br i1 %72, label %91, label %116

73:                                               ; preds = %65
  %74 = icmp ult i64 %59, %11
  br i1 %74, label %75, label %87

75:                                               ; preds = %73, %84
  %76 = phi i64 [ %85, %84 ], [ %59, %73 ]
  %77 = getelementptr inbounds i8, ptr %9, i64 %76
  %78 = load i8, ptr %77, align 1
  %79 = icmp eq i8 %78, %15
  br i1 %79, label %87, label %80

80:                                               ; preds = %75
  %81 = icmp eq i8 %78, 34
  %82 = and i1 %35, %81
  br i1 %82, label %384, label %83

83:                                               ; preds = %80
  switch i8 %78, label %84 [
    i8 10, label %384
    i8 13, label %384
  ]

84:                                               ; preds = %83
  %85 = add nuw i64 %76, 1
  %86 = icmp ult i64 %85, %11
  br i1 %86, label %75, label %87

87:                                               ; preds = %84, %75, %73
  %88 = phi i64 [ %59, %73 ], [ %76, %75 ], [ %11, %84 ]
  %89 = sub i64 %88, %59
  %90 = add i64 %88, 1
  br label %134

91:                                               ; preds = %69, %111
  %92 = phi i64 [ %112, %111 ], [ 0, %69 ]
  %93 = phi i64 [ %114, %111 ], [ %71, %69 ]
  %94 = phi i64 [ %113, %111 ], [ %70, %69 ]
  %95 = phi i64 [ %106, %111 ], [ %59, %69 ]
  %96 = getelementptr inbounds i8, ptr %9, i64 %94
  %97 = load i8, ptr %96, align 1
  %98 = icmp eq i8 %97, 34
  br i1 %98, label %99, label %105

99:                                               ; preds = %91
  %100 = getelementptr inbounds i8, ptr %9, i64 %93
  %101 = load i8, ptr %100, align 1
  %102 = icmp eq i8 %101, %15
  br i1 %102, label %116, label %103

103:                                              ; preds = %99
  %104 = icmp eq i8 %101, 34
  br i1 %104, label %105, label %384

105:                                              ; preds = %103, %91
  %106 = phi i64 [ %93, %103 ], [ %94, %91 ]
  %107 = icmp ugt i64 %54, %92
  %108 = select i1 %34, i1 %107, i1 false
  br i1 %108, label %109, label %111

109:                                              ; preds = %105
  %110 = getelementptr inbounds i8, ptr %56, i64 %92
  store i8 %97, ptr %110, align 1
  br label %111

111:                                              ; preds = %109, %105
  %112 = add i64 %92, 1
  %113 = add i64 %106, 1
  %114 = add i64 %106, 2
  %115 = icmp ult i64 %114, %11
  br i1 %115, label %91, label %116

116:                                              ; preds = %111, %99, %69
  %117 = phi i64 [ 0, %69 ], [ %112, %111 ], [ %92, %99 ]
  %118 = phi i64 [ %59, %69 ], [ %106, %111 ], [ %95, %99 ]
  %119 = phi i64 [ %70, %69 ], [ %113, %111 ], [ %94, %99 ]
  %120 = phi i64 [ %71, %69 ], [ %114, %111 ], [ %93, %99 ]
  %121 = icmp ult i64 %119, %11
  br i1 %121, label %122, label %384

122:                                              ; preds = %116
  %123 = getelementptr inbounds i8, ptr %9, i64 %119
  %124 = load i8, ptr %123, align 1
  %125 = icmp eq i8 %124, 34
  br i1 %125, label %126, label %384

126:                                              ; preds = %122
  %127 = icmp eq i64 %118, %36
  br i1 %127, label %132, label %128

128:                                              ; preds = %126
  %129 = getelementptr inbounds i8, ptr %9, i64 %120
  %130 = load i8, ptr %129, align 1
  %131 = icmp eq i8 %130, %15
  br i1 %131, label %132, label %384

132:                                              ; preds = %128, %126
  %133 = add i64 %118, 3
  br label %134

134:                                              ; preds = %62, %44, %132, %87
  %135 = phi i64 [ %49, %44 ], [ %133, %132 ], [ %90, %87 ], [ %11, %62 ]
  %136 = phi i64 [ 0, %44 ], [ %117, %132 ], [ 0, %87 ], [ 0, %62 ]
  %137 = phi i64 [ %48, %44 ], [ %48, %132 ], [ %89, %87 ], [ %48, %62 ]
  %138 = phi ptr [ %47, %44 ], [ null, %132 ], [ %66, %87 ], [ %47, %62 ]
  %139 = phi i1 [ true, %44 ], [ false, %132 ], [ false, %87 ], [ true, %62 ]
  br i1 %37, label %144, label %140

140:                                              ; preds = %134
  %141 = getelementptr inbounds i64, ptr %25, i64 %46
  %142 = load i64, ptr %141, align 8
  %143 = icmp eq i64 %142, %45
  br label %144

144:                                              ; preds = %140, %134
  %145 = phi i1 [ true, %134 ], [ %143, %140 ]
  br i1 %139, label %146, label %151

146:                                              ; preds = %144
  br i1 %38, label %382, label %147

147:                                              ; preds = %146
  %148 = load i8, ptr %40, align 1
  %149 = icmp eq i8 %148, %15
  %150 = select i1 %149, i1 %145, i1 false
  br i1 %150, label %151, label %382

151:                                              ; preds = %147, %144
  %152 = phi i64 [ %137, %144 ], [ 0, %147 ]
  %153 = phi ptr [ %138, %144 ], [ %9, %147 ]
  br i1 %145, label %154, label %377

154:                                              ; preds = %151
  %155 = add nsw i64 %46, 1
  %156 = icmp slt i64 %46, %31
  %157 = select i1 %34, i1 %156, i1 false
  br i1 %157, label %158, label %373

158:                                              ; preds = %154
  %159 = icmp eq ptr %153, null
  br i1 %159, label %160, label %170

160:                                              ; preds = %158
  %161 = load i64, ptr %32, align 8
  %162 = add i64 %161, %136
  store i64 %162, ptr %32, align 8
  %163 = load i64, ptr %33, align 8
  %164 = icmp ugt i64 %162, %163
  br i1 %164, label %170, label %165, !prof !4

165:                                              ; preds = %160
  %166 = load ptr, ptr %0, align 8
  %167 = icmp eq ptr %166, null
  %168 = getelementptr inbounds i8, ptr %166, i64 %161
  %169 = select i1 %167, ptr %0, ptr %168
  br label %170

170:                                              ; preds = %165, %160, %158
  %171 = phi i64 [ %152, %158 ], [ %136, %160 ], [ %136, %165 ]
  %172 = phi ptr [ %153, %158 ], [ null, %160 ], [ %169, %165 ]
  %173 = getelementptr %struct.sw_view, ptr %1, i64 %46
  %174 = getelementptr i8, ptr %173, i64 192
  %175 = icmp eq i64 %171, 0
  br i1 %175, label %207, label %176

176:                                              ; preds = %170
  %177 = icmp eq i64 %171, %23
  %178 = icmp ne ptr %172, null
  %179 = select i1 %177, i1 %178, i1 false
  br i1 %179, label %180, label %234

180:                                              ; preds = %176
  br i1 %41, label %181, label %194

181:                                              ; preds = %180, %185
  %182 = phi i64 [ %183, %185 ], [ 0, %180 ]
  %183 = add i64 %182, 8
  %184 = icmp ugt i64 %183, %23
  br i1 %184, label %201, label %185

185:                                              ; preds = %181
  %186 = getelementptr inbounds i8, ptr %172, i64 %182
  %187 = load i64, ptr %186, align 1
  %188 = getelementptr inbounds i8, ptr %21, i64 %182
  %189 = load i64, ptr %188, align 1
  %190 = icmp eq i64 %187, %189
  br i1 %190, label %181, label %236

191:                                              ; preds = %194
  %192 = add nuw i64 %195, 1
  %193 = icmp eq i64 %192, %23
  br i1 %193, label %207, label %194

194:                                              ; preds = %180, %191
  %195 = phi i64 [ %192, %191 ], [ 0, %180 ]
  %196 = getelementptr inbounds i8, ptr %172, i64 %195
  %197 = load i8, ptr %196, align 1
  %198 = getelementptr inbounds i8, ptr %21, i64 %195
  %199 = load i8, ptr %198, align 1
  %200 = icmp eq i8 %197, %199
  br i1 %200, label %191, label %236

201:                                              ; preds = %181
  %202 = getelementptr inbounds i8, ptr %172, i64 %23
  %203 = getelementptr inbounds i8, ptr %202, i64 -8
  %204 = load i64, ptr %203, align 1
  %205 = load i64, ptr %43, align 1
  %206 = icmp eq i64 %204, %205
  br i1 %206, label %207, label %236

207:                                              ; preds = %191, %201, %170
  %208 = getelementptr i8, ptr %173, i64 200
  %209 = load i64, ptr %208, align 8
  %210 = icmp eq i64 %209, 1
  br i1 %210, label %215, label %211

211:                                              ; preds = %207
  %212 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 %46, ptr %212, align 8
  %213 = getelementptr inbounds i8, ptr %0, i64 40
  store i64 %3, ptr %213, align 8
  %214 = getelementptr inbounds i8, ptr %0, i64 48
  store i64 0, ptr %214, align 8
  br label %384

215:                                              ; preds = %207
  %216 = getelementptr inbounds %struct.sw_view, ptr %2, i64 %46
  %217 = getelementptr inbounds i64, ptr %27, i64 %46
  %218 = load i64, ptr %217, align 8
  %219 = icmp eq i64 %218, 0
  %220 = load ptr, ptr %174, align 8
  br i1 %219, label %221, label %224

221:                                              ; preds = %215
  %222 = load ptr, ptr %216, align 8
  %223 = getelementptr inbounds %struct.sw_str, ptr %222, i64 %3
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %223, ptr noundef nonnull align 8 dereferenceable(16) %220, i64 16, i1 false)
  br label %373

224:                                              ; preds = %215
  %225 = and i64 %218, -3
  %226 = icmp eq i64 %225, 1
  %227 = load ptr, ptr %216, align 8
  br i1 %226, label %228, label %231

228:                                              ; preds = %224
  %229 = load i32, ptr %220, align 4
  %230 = getelementptr inbounds i32, ptr %227, i64 %3
  store i32 %229, ptr %230, align 4
  br label %373

231:                                              ; preds = %224
  %232 = load i64, ptr %220, align 8
  %233 = getelementptr inbounds i64, ptr %227, i64 %3
  store i64 %232, ptr %233, align 8
  br label %373

234:                                              ; preds = %176
  %235 = icmp eq ptr %172, null
  br i1 %235, label %373, label %236

236:                                              ; preds = %194, %185, %201, %234
  %237 = getelementptr inbounds %struct.sw_view, ptr %2, i64 %46
  %238 = getelementptr inbounds i64, ptr %27, i64 %46
  %239 = load i64, ptr %238, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %6) #6
  switch i64 %239, label %358 [
    i64 0, label %240
    i64 1, label %244
    i64 2, label %296
    i64 3, label %348
  ]

240:                                              ; preds = %236
  %241 = load ptr, ptr %237, align 8
  %242 = getelementptr inbounds %struct.sw_str, ptr %241, i64 %3
  store ptr %172, ptr %242, align 8
  %243 = getelementptr inbounds i8, ptr %242, i64 8
  store i64 %171, ptr %243, align 8
  br label %357

244:                                              ; preds = %236, %248
  %245 = phi ptr [ %249, %248 ], [ %172, %236 ]
  %246 = phi i64 [ %250, %248 ], [ %171, %236 ]
  %247 = load i8, ptr %245, align 1
  switch i8 %247, label %252 [
    i8 32, label %248
    i8 13, label %248
    i8 12, label %248
    i8 11, label %248
    i8 10, label %248
    i8 9, label %248
  ]

248:                                              ; preds = %244, %244, %244, %244, %244, %244
  %249 = getelementptr inbounds i8, ptr %245, i64 1
  %250 = add i64 %246, -1
  %251 = icmp eq i64 %250, 0
  br i1 %251, label %356, label %244

252:                                              ; preds = %244
  %253 = getelementptr i8, ptr %245, i64 -1
  br label %254

254:                                              ; preds = %258, %252
  %255 = phi i64 [ %259, %258 ], [ %246, %252 ]
  %256 = getelementptr i8, ptr %253, i64 %255
  %257 = load i8, ptr %256, align 1
  switch i8 %257, label %261 [
    i8 32, label %258
    i8 13, label %258
    i8 12, label %258
    i8 11, label %258
    i8 10, label %258
    i8 9, label %258
  ]

258:                                              ; preds = %254, %254, %254, %254, %254, %254
  %259 = add i64 %255, -1
  %260 = icmp eq i64 %259, 0
  br i1 %260, label %356, label %254

261:                                              ; preds = %254
  switch i8 %247, label %267 [
    i8 45, label %262
    i8 43, label %263
  ]

262:                                              ; preds = %261
  br label %263

263:                                              ; preds = %262, %261
  %264 = phi i1 [ false, %262 ], [ true, %261 ]
  %265 = phi i64 [ 2147483648, %262 ], [ 2147483647, %261 ]
  %266 = icmp eq i64 %255, 1
  br i1 %266, label %356, label %267

267:                                              ; preds = %263, %261
  %268 = phi i64 [ %265, %263 ], [ 2147483647, %261 ]
  %269 = phi i64 [ 1, %263 ], [ 0, %261 ]
  %270 = phi i1 [ %264, %263 ], [ true, %261 ]
  %271 = icmp ult i64 %269, %255
  br i1 %271, label %272, label %289

272:                                              ; preds = %267, %284
  %273 = phi i64 [ %286, %284 ], [ 0, %267 ]
  %274 = phi i64 [ %287, %284 ], [ %269, %267 ]
  %275 = getelementptr inbounds i8, ptr %245, i64 %274
  %276 = load i8, ptr %275, align 1
  %277 = zext i8 %276 to i64
  %278 = add nsw i64 %277, -48
  %279 = icmp ugt i64 %278, 9
  br i1 %279, label %356, label %280

280:                                              ; preds = %272
  %281 = sub nuw nsw i64 %268, %278
  %282 = udiv i64 %281, 10
  %283 = icmp ugt i64 %273, %282
  br i1 %283, label %356, label %284

284:                                              ; preds = %280
  %285 = mul nuw nsw i64 %273, 10
  %286 = add nuw i64 %278, %285
  %287 = add nuw i64 %274, 1
  %288 = icmp ult i64 %287, %255
  br i1 %288, label %272, label %289

289:                                              ; preds = %284, %267
  %290 = phi i64 [ 0, %267 ], [ %286, %284 ]
  %291 = sub i64 0, %290
  %292 = select i1 %270, i64 %290, i64 %291
  %293 = trunc i64 %292 to i32
  %294 = load ptr, ptr %237, align 8
  %295 = getelementptr inbounds i32, ptr %294, i64 %3
  store i32 %293, ptr %295, align 4
  br label %357

296:                                              ; preds = %236
  %297 = load ptr, ptr %237, align 8
  %298 = getelementptr inbounds i64, ptr %297, i64 %3
  br label %299

299:                                              ; preds = %296, %303
  %300 = phi ptr [ %304, %303 ], [ %172, %296 ]
  %301 = phi i64 [ %305, %303 ], [ %171, %296 ]
  %302 = load i8, ptr %300, align 1
  switch i8 %302, label %307 [
    i8 32, label %303
    i8 13, label %303
    i8 12, label %303
    i8 11, label %303
    i8 10, label %303
    i8 9, label %303
  ]

303:                                              ; preds = %299, %299, %299, %299, %299, %299
  %304 = getelementptr inbounds i8, ptr %300, i64 1
  %305 = add i64 %301, -1
  %306 = icmp eq i64 %305, 0
  br i1 %306, label %356, label %299

307:                                              ; preds = %299
  %308 = getelementptr i8, ptr %300, i64 -1
  br label %309

309:                                              ; preds = %313, %307
  %310 = phi i64 [ %314, %313 ], [ %301, %307 ]
  %311 = getelementptr i8, ptr %308, i64 %310
  %312 = load i8, ptr %311, align 1
  switch i8 %312, label %316 [
    i8 32, label %313
    i8 13, label %313
    i8 12, label %313
    i8 11, label %313
    i8 10, label %313
    i8 9, label %313
  ]

313:                                              ; preds = %309, %309, %309, %309, %309, %309
  %314 = add i64 %310, -1
  %315 = icmp eq i64 %314, 0
  br i1 %315, label %356, label %309

316:                                              ; preds = %309
  switch i8 %302, label %322 [
    i8 45, label %317
    i8 43, label %318
  ]

317:                                              ; preds = %316
  br label %318

318:                                              ; preds = %317, %316
  %319 = phi i1 [ false, %317 ], [ true, %316 ]
  %320 = phi i64 [ -9223372036854775808, %317 ], [ 9223372036854775807, %316 ]
  %321 = icmp eq i64 %310, 1
  br i1 %321, label %356, label %322

322:                                              ; preds = %318, %316
  %323 = phi i64 [ %320, %318 ], [ 9223372036854775807, %316 ]
  %324 = phi i64 [ 1, %318 ], [ 0, %316 ]
  %325 = phi i1 [ %319, %318 ], [ true, %316 ]
  %326 = icmp ult i64 %324, %310
  br i1 %326, label %327, label %344

327:                                              ; preds = %322, %339
  %328 = phi i64 [ %341, %339 ], [ 0, %322 ]
  %329 = phi i64 [ %342, %339 ], [ %324, %322 ]
  %330 = getelementptr inbounds i8, ptr %300, i64 %329
  %331 = load i8, ptr %330, align 1
  %332 = zext i8 %331 to i64
  %333 = add nsw i64 %332, -48
  %334 = icmp ugt i64 %333, 9
  br i1 %334, label %356, label %335

335:                                              ; preds = %327
  %336 = sub nuw i64 %323, %333
  %337 = udiv i64 %336, 10
  %338 = icmp ugt i64 %328, %337
  br i1 %338, label %356, label %339

339:                                              ; preds = %335
  %340 = mul nuw nsw i64 %328, 10
  %341 = add nuw i64 %333, %340
  %342 = add nuw i64 %329, 1
  %343 = icmp ult i64 %342, %310
  br i1 %343, label %327, label %344

344:                                              ; preds = %339, %322
  %345 = phi i64 [ 0, %322 ], [ %341, %339 ]
  %346 = sub i64 0, %345
  %347 = select i1 %325, i64 %345, i64 %346
  store i64 %347, ptr %298, align 8
  br label %357

348:                                              ; preds = %236
  %349 = call fastcc i32 @parseFloat(ptr nonnull %172, i64 %171, ptr noundef nonnull @single, ptr noundef nonnull %6) #7
  %350 = icmp eq i32 %349, 0
  br i1 %350, label %356, label %351

351:                                              ; preds = %348
  %352 = load i64, ptr %6, align 8
  %353 = trunc i64 %352 to i32
  %354 = load ptr, ptr %237, align 8
  %355 = getelementptr inbounds i32, ptr %354, i64 %3
  store i32 %353, ptr %355, align 4
  br label %357

356:                                              ; preds = %348, %318, %263, %303, %313, %327, %335, %248, %258, %280, %272
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #6
  br label %363

357:                                              ; preds = %351, %289, %240, %344
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #6
  br label %373

358:                                              ; preds = %236
  %359 = load ptr, ptr %237, align 8
  %360 = getelementptr inbounds i64, ptr %359, i64 %3
  %361 = tail call fastcc i32 @parseFloat(ptr nonnull %172, i64 %171, ptr noundef nonnull @twice, ptr noundef %360) #7
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #6
  %362 = icmp eq i32 %361, 0
  br i1 %362, label %363, label %373

363:                                              ; preds = %358, %356
  %364 = getelementptr inbounds i64, ptr %27, i64 %46
  %365 = ptrtoint ptr %172 to i64
  %366 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 %46, ptr %366, align 8
  %367 = getelementptr inbounds i8, ptr %0, i64 40
  store i64 %3, ptr %367, align 8
  %368 = getelementptr inbounds i8, ptr %0, i64 48
  store i64 %365, ptr %368, align 8
  %369 = getelementptr inbounds i8, ptr %0, i64 56
  store i64 %171, ptr %369, align 8
  %370 = load i64, ptr %364, align 8
  %371 = trunc i64 %370 to i32
  %372 = add nsw i32 %371, 20
  br label %384

373:                                              ; preds = %357, %231, %228, %221, %358, %234, %154
  %374 = phi i64 [ %152, %154 ], [ %171, %234 ], [ %171, %358 ], [ %171, %221 ], [ %171, %228 ], [ %171, %231 ], [ %171, %357 ]
  %375 = phi ptr [ %153, %154 ], [ null, %234 ], [ %172, %358 ], [ %172, %221 ], [ %172, %228 ], [ %172, %231 ], [ %172, %357 ]
  %376 = icmp eq i64 %155, %29
  br i1 %376, label %382, label %377

377:                                              ; preds = %151, %373
  %378 = phi i64 [ %374, %373 ], [ %152, %151 ]
  %379 = phi ptr [ %375, %373 ], [ %153, %151 ]
  %380 = phi i64 [ %155, %373 ], [ %46, %151 ]
  %381 = add nuw nsw i64 %45, 1
  br i1 %139, label %382, label %44

382:                                              ; preds = %373, %147, %146, %377
  %383 = phi i64 [ %380, %377 ], [ %46, %147 ], [ %46, %146 ], [ %29, %373 ]
  store i64 %383, ptr %4, align 8
  br label %384

384:                                              ; preds = %116, %122, %128, %80, %83, %83, %103, %211, %363, %382
  %385 = phi i32 [ 0, %382 ], [ %372, %363 ], [ 20, %211 ], [ 17, %103 ], [ 16, %83 ], [ 16, %83 ], [ 16, %80 ], [ 18, %128 ], [ 18, %122 ], [ 18, %116 ]
  ret i32 %385
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i64, i1 immarg) #2

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc range(i32 0, 2) i32 @parseFloat(ptr nocapture readonly %0, i64 %1, ptr nocapture noundef readonly %2, ptr nocapture noundef writeonly %3) unnamed_addr #3 {
  %5 = alloca %struct.big, align 4
  %6 = alloca %struct.big, align 4
  %7 = getelementptr inbounds i8, ptr %2, i64 16
  %8 = load i64, ptr %7, align 8
  %9 = getelementptr inbounds i8, ptr %2, i64 8
  %10 = load i64, ptr %9, align 8
  %11 = add i64 %8, 2
  %12 = sub i64 %11, %10
  %13 = load i32, ptr %2, align 8
  %14 = add nsw i32 %13, -1
  %15 = zext i32 %14 to i64
  %16 = shl i64 %12, %15
  %17 = icmp eq i64 %1, 0
  br i1 %17, label %1311, label %18

18:                                               ; preds = %4, %22
  %19 = phi ptr [ %23, %22 ], [ %0, %4 ]
  %20 = phi i64 [ %24, %22 ], [ %1, %4 ]
  %21 = load i8, ptr %19, align 1
  switch i8 %21, label %26 [
    i8 32, label %22
    i8 13, label %22
    i8 12, label %22
    i8 11, label %22
    i8 10, label %22
    i8 9, label %22
  ]

22:                                               ; preds = %18, %18, %18, %18, %18, %18
  %23 = getelementptr inbounds i8, ptr %19, i64 1
  %24 = add i64 %20, -1
  %25 = icmp eq i64 %24, 0
  br i1 %25, label %1311, label %18

26:                                               ; preds = %18
  %27 = getelementptr i8, ptr %19, i64 -1
  br label %28

28:                                               ; preds = %32, %26
  %29 = phi i64 [ %33, %32 ], [ %20, %26 ]
  %30 = getelementptr i8, ptr %27, i64 %29
  %31 = load i8, ptr %30, align 1
  switch i8 %31, label %35 [
    i8 32, label %32
    i8 13, label %32
    i8 12, label %32
    i8 11, label %32
    i8 10, label %32
    i8 9, label %32
  ]

32:                                               ; preds = %28, %28, %28, %28, %28, %28
  %33 = add i64 %29, -1
  %34 = icmp eq i64 %33, 0
  br i1 %34, label %1311, label %28

35:                                               ; preds = %28
  switch i8 %21, label %41 [
    i8 43, label %36
    i8 45, label %36
  ]

36:                                               ; preds = %35, %35
  %37 = icmp eq i8 %21, 45
  %38 = zext i1 %37 to i64
  %39 = getelementptr inbounds i8, ptr %19, i64 1
  %40 = add i64 %29, -1
  br label %41

41:                                               ; preds = %35, %36
  %42 = phi i64 [ %38, %36 ], [ 0, %35 ]
  %43 = phi ptr [ %39, %36 ], [ %19, %35 ]
  %44 = phi i64 [ %40, %36 ], [ %29, %35 ]
  %45 = getelementptr inbounds i8, ptr %43, i64 2
  %46 = add i64 %44, -2
  %47 = icmp ugt i64 %44, 2
  br i1 %47, label %48, label %216

48:                                               ; preds = %41
  %49 = load i8, ptr %43, align 1
  %50 = icmp eq i8 %49, 48
  br i1 %50, label %51, label %220

51:                                               ; preds = %48
  %52 = getelementptr inbounds i8, ptr %43, i64 1
  %53 = load i8, ptr %52, align 1
  %54 = and i8 %53, -33
  %55 = icmp eq i8 %54, 88
  br i1 %55, label %56, label %226

56:                                               ; preds = %51, %98
  %57 = phi i64 [ %104, %98 ], [ 0, %51 ]
  %58 = phi i32 [ %103, %98 ], [ 0, %51 ]
  %59 = phi i32 [ %102, %98 ], [ 0, %51 ]
  %60 = phi i32 [ %101, %98 ], [ 0, %51 ]
  %61 = phi i64 [ %100, %98 ], [ 0, %51 ]
  %62 = phi i64 [ %99, %98 ], [ 0, %51 ]
  %63 = getelementptr inbounds i8, ptr %45, i64 %57
  %64 = load i8, ptr %63, align 1
  %65 = icmp ne i8 %64, 46
  %66 = icmp ne i32 %59, 0
  %67 = select i1 %65, i1 true, i1 %66
  br i1 %67, label %68, label %98

68:                                               ; preds = %56
  %69 = add i8 %64, -58
  %70 = icmp ult i8 %69, -10
  br i1 %70, label %74, label %71

71:                                               ; preds = %68
  %72 = zext nneg i8 %64 to i32
  %73 = add nsw i32 %72, -48
  br label %83

74:                                               ; preds = %68
  %75 = or i8 %64, 32
  %76 = zext i8 %75 to i32
  %77 = add nuw nsw i32 %76, 159
  %78 = and i32 %77, 254
  %79 = icmp ugt i32 %78, 5
  %80 = add nsw i32 %76, -87
  %81 = icmp ult i8 %75, 87
  %82 = or i1 %81, %79
  br i1 %82, label %106, label %83

83:                                               ; preds = %74, %71
  %84 = phi i32 [ %73, %71 ], [ %80, %74 ]
  %85 = icmp ult i64 %62, 1152921504606846976
  br i1 %85, label %92, label %86

86:                                               ; preds = %83
  %87 = icmp ne i32 %84, 0
  %88 = zext i1 %87 to i32
  %89 = or i32 %58, %88
  %90 = select i1 %66, i64 0, i64 4
  %91 = add nsw i64 %90, %61
  br label %98

92:                                               ; preds = %83
  %93 = shl nuw i64 %62, 4
  %94 = zext nneg i32 %84 to i64
  %95 = add i64 %93, %94
  %96 = select i1 %66, i64 -4, i64 0
  %97 = add i64 %96, %61
  br label %98

98:                                               ; preds = %92, %86, %56
  %99 = phi i64 [ %62, %56 ], [ %95, %92 ], [ %62, %86 ]
  %100 = phi i64 [ %61, %56 ], [ %97, %92 ], [ %91, %86 ]
  %101 = phi i32 [ %60, %56 ], [ 1, %92 ], [ 1, %86 ]
  %102 = phi i32 [ 1, %56 ], [ %59, %92 ], [ %59, %86 ]
  %103 = phi i32 [ %58, %56 ], [ %58, %92 ], [ %89, %86 ]
  %104 = add nuw i64 %57, 1
  %105 = icmp eq i64 %104, %46
  br i1 %105, label %111, label %56

106:                                              ; preds = %74
  %107 = icmp ne i32 %60, 0
  %108 = and i8 %64, -33
  %109 = icmp eq i8 %108, 80
  %110 = and i1 %107, %109
  br i1 %110, label %113, label %1311

111:                                              ; preds = %98
  %112 = icmp eq i32 %101, 0
  br i1 %112, label %1311, label %148

113:                                              ; preds = %106
  %114 = add nuw i64 %57, 1
  %115 = icmp ult i64 %114, %46
  br i1 %115, label %116, label %122

116:                                              ; preds = %113
  %117 = getelementptr inbounds i8, ptr %45, i64 %114
  %118 = load i8, ptr %117, align 1
  switch i8 %118, label %122 [
    i8 43, label %119
    i8 45, label %119
  ]

119:                                              ; preds = %116, %116
  %120 = add nuw i64 %57, 2
  %121 = icmp ne i8 %118, 45
  br label %122

122:                                              ; preds = %119, %116, %113
  %123 = phi i64 [ %120, %119 ], [ %114, %113 ], [ %114, %116 ]
  %124 = phi i1 [ %121, %119 ], [ true, %113 ], [ true, %116 ]
  %125 = icmp eq i64 %123, %46
  br i1 %125, label %1311, label %126

126:                                              ; preds = %122
  %127 = icmp ult i64 %123, %46
  br i1 %127, label %128, label %144

128:                                              ; preds = %126, %135
  %129 = phi i64 [ %141, %135 ], [ 0, %126 ]
  %130 = phi i64 [ %142, %135 ], [ %123, %126 ]
  %131 = getelementptr inbounds i8, ptr %45, i64 %130
  %132 = load i8, ptr %131, align 1
  %133 = add i8 %132, -58
  %134 = icmp ult i8 %133, -10
  br i1 %134, label %1311, label %135

135:                                              ; preds = %128
  %136 = icmp slt i64 %129, 1000000000
  %137 = mul nsw i64 %129, 10
  %138 = zext nneg i8 %132 to i64
  %139 = add i64 %137, -48
  %140 = add i64 %139, %138
  %141 = select i1 %136, i64 %140, i64 %129
  %142 = add i64 %130, 1
  %143 = icmp eq i64 %142, %46
  br i1 %143, label %144, label %128

144:                                              ; preds = %135, %126
  %145 = phi i64 [ 0, %126 ], [ %141, %135 ]
  %146 = sub nsw i64 0, %145
  %147 = select i1 %124, i64 %145, i64 %146
  br label %148

148:                                              ; preds = %144, %111
  %149 = phi i64 [ %62, %144 ], [ %99, %111 ]
  %150 = phi i64 [ %61, %144 ], [ %100, %111 ]
  %151 = phi i32 [ %58, %144 ], [ %103, %111 ]
  %152 = phi i64 [ %147, %144 ], [ 0, %111 ]
  store i64 0, ptr %3, align 8
  %153 = icmp eq i64 %149, 0
  br i1 %153, label %1304, label %154

154:                                              ; preds = %148
  %155 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %149, i1 true)
  %156 = sub i64 %150, %155
  %157 = add i64 %152, %156
  %158 = load i32, ptr %2, align 8
  %159 = load i64, ptr %9, align 8
  %160 = load i64, ptr %7, align 8
  %161 = sub nsw i32 64, %158
  %162 = sext i32 %161 to i64
  %163 = add nsw i64 %157, %162
  %164 = icmp slt i64 %163, %159
  %165 = sub nsw i64 %159, %157
  %166 = select i1 %164, i64 %165, i64 %162
  %167 = icmp sgt i64 %166, 64
  br i1 %167, label %214, label %168

168:                                              ; preds = %154
  %169 = shl i64 %149, %155
  %170 = icmp eq i64 %166, 64
  %171 = lshr i64 %169, %166
  %172 = select i1 %170, i64 0, i64 %171
  %173 = sub nsw i64 64, %166
  %174 = shl i64 %169, %173
  %175 = icmp ugt i64 %174, -9223372036854775808
  br i1 %175, label %183, label %176

176:                                              ; preds = %168
  %177 = icmp eq i64 %174, -9223372036854775808
  br i1 %177, label %178, label %185

178:                                              ; preds = %176
  %179 = icmp eq i32 %151, 0
  %180 = and i64 %172, 1
  %181 = icmp eq i64 %180, 0
  %182 = select i1 %179, i1 %181, i1 false
  br i1 %182, label %185, label %183

183:                                              ; preds = %178, %168
  %184 = add i64 %172, 1
  br label %185

185:                                              ; preds = %183, %178, %176
  %186 = phi i64 [ %184, %183 ], [ %172, %176 ], [ %172, %178 ]
  %187 = add nsw i64 %166, %157
  %188 = zext nneg i32 %158 to i64
  %189 = lshr i64 %186, %188
  %190 = icmp ne i64 %189, 0
  %191 = zext i1 %190 to i64
  %192 = lshr i64 %186, %191
  %193 = add nsw i64 %187, %191
  %194 = icmp sgt i64 %193, %160
  br i1 %194, label %195, label %201

195:                                              ; preds = %185
  %196 = sub i64 %160, %159
  %197 = add i64 %196, 2
  %198 = add nsw i32 %158, -1
  %199 = zext nneg i32 %198 to i64
  %200 = shl i64 %197, %199
  br label %214

201:                                              ; preds = %185
  %202 = add nsw i32 %158, -1
  %203 = zext i32 %202 to i64
  %204 = lshr i64 %192, %203
  %205 = icmp eq i64 %204, 0
  br i1 %205, label %214, label %206

206:                                              ; preds = %201
  %207 = shl nsw i64 -1, %203
  %208 = xor i64 %207, -1
  %209 = and i64 %192, %208
  %210 = sub i64 %193, %159
  %211 = add i64 %210, 1
  %212 = shl i64 %211, %203
  %213 = or i64 %212, %209
  br label %214

214:                                              ; preds = %206, %201, %195, %154
  %215 = phi i64 [ 0, %154 ], [ %200, %195 ], [ %213, %206 ], [ %192, %201 ]
  store i64 %215, ptr %3, align 8
  br label %1304

216:                                              ; preds = %41
  %217 = icmp eq i64 %44, 0
  br i1 %217, label %1311, label %218

218:                                              ; preds = %216
  %219 = load i8, ptr %43, align 1
  br label %220

220:                                              ; preds = %218, %48
  %221 = phi i8 [ %49, %48 ], [ %219, %218 ]
  %222 = add i8 %221, -48
  %223 = icmp ult i8 %222, 10
  %224 = icmp eq i8 %221, 46
  %225 = or i1 %224, %223
  br i1 %225, label %226, label %1173

226:                                              ; preds = %51, %220
  br label %227

227:                                              ; preds = %226, %262
  %228 = phi i64 [ %269, %262 ], [ 0, %226 ]
  %229 = phi i64 [ %268, %262 ], [ 0, %226 ]
  %230 = phi i64 [ %267, %262 ], [ 0, %226 ]
  %231 = phi i32 [ %266, %262 ], [ 0, %226 ]
  %232 = phi i32 [ %265, %262 ], [ 0, %226 ]
  %233 = phi i32 [ %264, %262 ], [ 0, %226 ]
  %234 = phi i32 [ %263, %262 ], [ 0, %226 ]
  %235 = getelementptr inbounds i8, ptr %43, i64 %228
  %236 = load i8, ptr %235, align 1
  %237 = zext i8 %236 to i64
  %238 = icmp ne i8 %236, 46
  %239 = icmp ne i32 %233, 0
  %240 = select i1 %238, i1 true, i1 %239
  br i1 %240, label %241, label %262

241:                                              ; preds = %227
  %242 = add i8 %236, -58
  %243 = icmp ult i8 %242, -10
  br i1 %243, label %271, label %244

244:                                              ; preds = %241
  %245 = icmp slt i32 %231, 19
  br i1 %245, label %246, label %255

246:                                              ; preds = %244
  %247 = mul i64 %229, 10
  %248 = add i64 %247, -48
  %249 = add i64 %248, %237
  %250 = icmp ne i64 %249, 0
  %251 = zext i1 %250 to i32
  %252 = add nsw i32 %231, %251
  %253 = zext nneg i32 %233 to i64
  %254 = sub nsw i64 %230, %253
  br label %262

255:                                              ; preds = %244
  %256 = icmp ne i8 %236, 48
  %257 = zext i1 %256 to i32
  %258 = or i32 %234, %257
  %259 = xor i1 %239, true
  %260 = zext i1 %259 to i64
  %261 = add nsw i64 %230, %260
  br label %262

262:                                              ; preds = %255, %246, %227
  %263 = phi i32 [ %258, %255 ], [ %234, %246 ], [ %234, %227 ]
  %264 = phi i32 [ %233, %255 ], [ %233, %246 ], [ 1, %227 ]
  %265 = phi i32 [ 1, %255 ], [ 1, %246 ], [ %232, %227 ]
  %266 = phi i32 [ %231, %255 ], [ %252, %246 ], [ %231, %227 ]
  %267 = phi i64 [ %261, %255 ], [ %254, %246 ], [ %230, %227 ]
  %268 = phi i64 [ %229, %255 ], [ %249, %246 ], [ %229, %227 ]
  %269 = add nuw i64 %228, 1
  %270 = icmp eq i64 %269, %44
  br i1 %270, label %276, label %227

271:                                              ; preds = %241
  %272 = icmp ne i32 %232, 0
  %273 = and i8 %236, -33
  %274 = icmp eq i8 %273, 69
  %275 = and i1 %272, %274
  br i1 %275, label %278, label %1311

276:                                              ; preds = %262
  %277 = icmp eq i32 %265, 0
  br i1 %277, label %1311, label %313

278:                                              ; preds = %271
  %279 = add nuw i64 %228, 1
  %280 = icmp ult i64 %279, %44
  br i1 %280, label %281, label %287

281:                                              ; preds = %278
  %282 = getelementptr inbounds i8, ptr %43, i64 %279
  %283 = load i8, ptr %282, align 1
  switch i8 %283, label %287 [
    i8 43, label %284
    i8 45, label %284
  ]

284:                                              ; preds = %281, %281
  %285 = add nuw i64 %228, 2
  %286 = icmp ne i8 %283, 45
  br label %287

287:                                              ; preds = %284, %281, %278
  %288 = phi i64 [ %285, %284 ], [ %279, %278 ], [ %279, %281 ]
  %289 = phi i1 [ %286, %284 ], [ true, %278 ], [ true, %281 ]
  %290 = icmp eq i64 %288, %44
  br i1 %290, label %1311, label %291

291:                                              ; preds = %287
  %292 = icmp ult i64 %288, %44
  br i1 %292, label %293, label %309

293:                                              ; preds = %291, %300
  %294 = phi i64 [ %306, %300 ], [ 0, %291 ]
  %295 = phi i64 [ %307, %300 ], [ %288, %291 ]
  %296 = getelementptr inbounds i8, ptr %43, i64 %295
  %297 = load i8, ptr %296, align 1
  %298 = add i8 %297, -58
  %299 = icmp ult i8 %298, -10
  br i1 %299, label %1311, label %300

300:                                              ; preds = %293
  %301 = icmp slt i64 %294, 1000000000
  %302 = mul nsw i64 %294, 10
  %303 = zext nneg i8 %297 to i64
  %304 = add i64 %302, -48
  %305 = add i64 %304, %303
  %306 = select i1 %301, i64 %305, i64 %294
  %307 = add i64 %295, 1
  %308 = icmp eq i64 %307, %44
  br i1 %308, label %309, label %293

309:                                              ; preds = %300, %291
  %310 = phi i64 [ 0, %291 ], [ %306, %300 ]
  %311 = sub nsw i64 0, %310
  %312 = select i1 %289, i64 %310, i64 %311
  br label %313

313:                                              ; preds = %309, %276
  %314 = phi i32 [ %234, %309 ], [ %263, %276 ]
  %315 = phi i64 [ %230, %309 ], [ %267, %276 ]
  %316 = phi i64 [ %229, %309 ], [ %268, %276 ]
  %317 = phi i64 [ %228, %309 ], [ %44, %276 ]
  %318 = phi i64 [ %312, %309 ], [ 0, %276 ]
  %319 = add nsw i64 %318, %315
  %320 = icmp eq i64 %316, 0
  br i1 %320, label %321, label %322

321:                                              ; preds = %313
  store i64 0, ptr %3, align 8
  br label %1304

322:                                              ; preds = %313
  %323 = icmp eq i32 %314, 0
  %324 = icmp ult i64 %316, 9007199254740993
  %325 = and i1 %323, %324
  %326 = add i64 %319, 22
  %327 = icmp ult i64 %326, 45
  %328 = select i1 %325, i1 %327, i1 false
  br i1 %328, label %329, label %358

329:                                              ; preds = %322
  %330 = icmp slt i64 %319, 0
  %331 = uitofp nneg i64 %316 to double
  br i1 %330, label %332, label %337

332:                                              ; preds = %329
  %333 = sub nsw i64 0, %319
  %334 = getelementptr inbounds [23 x double], ptr @pow10d, i64 0, i64 %333
  %335 = load double, ptr %334, align 8
  %336 = fdiv double %331, %335
  br label %341

337:                                              ; preds = %329
  %338 = getelementptr inbounds [23 x double], ptr @pow10d, i64 0, i64 %319
  %339 = load double, ptr %338, align 8
  %340 = fmul double %339, %331
  br label %341

341:                                              ; preds = %337, %332
  %342 = phi double [ %336, %332 ], [ %340, %337 ]
  %343 = icmp eq i32 %13, 53
  br i1 %343, label %344, label %346

344:                                              ; preds = %341
  store double %342, ptr %3, align 8
  %345 = bitcast double %342 to i64
  br label %1304

346:                                              ; preds = %341
  %347 = bitcast double %342 to i64
  %348 = fcmp uge double %342, 3.000000e+38
  %349 = fcmp ule double %342, 1.200000e-38
  %350 = or i1 %348, %349
  %351 = and i64 %347, 536870911
  %352 = icmp eq i64 %351, 268435456
  %353 = select i1 %350, i1 true, i1 %352
  br i1 %353, label %358, label %354

354:                                              ; preds = %346
  %355 = fptrunc double %342 to float
  %356 = bitcast float %355 to i32
  %357 = zext i32 %356 to i64
  store i64 %357, ptr %3, align 8
  br label %1304

358:                                              ; preds = %346, %322
  call void @llvm.lifetime.start.p0(i64 644, ptr nonnull %5) #6
  call void @llvm.lifetime.start.p0(i64 644, ptr nonnull %6) #6
  store i32 0, ptr %5, align 4
  %359 = icmp eq i64 %317, 0
  br i1 %359, label %1171, label %360

360:                                              ; preds = %358
  %361 = getelementptr inbounds i8, ptr %5, i64 4
  br label %364

362:                                              ; preds = %461
  %363 = icmp eq i32 %462, 0
  br i1 %363, label %1171, label %469

364:                                              ; preds = %461, %360
  %365 = phi i32 [ 0, %360 ], [ %462, %461 ]
  %366 = phi i64 [ 0, %360 ], [ %467, %461 ]
  %367 = phi i32 [ 0, %360 ], [ %466, %461 ]
  %368 = phi i32 [ 0, %360 ], [ %465, %461 ]
  %369 = phi i32 [ 0, %360 ], [ %464, %461 ]
  %370 = phi i64 [ %318, %360 ], [ %463, %461 ]
  %371 = getelementptr inbounds i8, ptr %43, i64 %366
  %372 = load i8, ptr %371, align 1
  %373 = zext i8 %372 to i32
  %374 = icmp eq i8 %372, 46
  br i1 %374, label %461, label %375

375:                                              ; preds = %364
  %376 = icmp slt i32 %369, 800
  br i1 %376, label %377, label %454

377:                                              ; preds = %375
  %378 = icmp eq i32 %365, 0
  %379 = add nsw i32 %373, -48
  br i1 %378, label %434, label %380

380:                                              ; preds = %377
  %381 = zext i32 %379 to i64
  %382 = icmp sgt i32 %365, 0
  br i1 %382, label %383, label %402

383:                                              ; preds = %380
  %384 = zext nneg i32 %365 to i64
  %385 = and i64 %384, 1
  %386 = icmp eq i32 %365, 1
  br i1 %386, label %389, label %387

387:                                              ; preds = %383
  %388 = and i64 %384, 2147483646
  br label %407

389:                                              ; preds = %407, %383
  %390 = phi i64 [ poison, %383 ], [ %425, %407 ]
  %391 = phi i64 [ 0, %383 ], [ %426, %407 ]
  %392 = phi i64 [ %381, %383 ], [ %425, %407 ]
  %393 = icmp eq i64 %385, 0
  br i1 %393, label %402, label %394

394:                                              ; preds = %389
  %395 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %391
  %396 = load i32, ptr %395, align 4
  %397 = zext i32 %396 to i64
  %398 = mul nuw nsw i64 %397, 10
  %399 = add nuw nsw i64 %398, %392
  %400 = trunc i64 %399 to i32
  store i32 %400, ptr %395, align 4
  %401 = lshr i64 %399, 32
  br label %402

402:                                              ; preds = %394, %389, %380
  %403 = phi i64 [ %381, %380 ], [ %390, %389 ], [ %401, %394 ]
  %404 = icmp ne i64 %403, 0
  %405 = icmp slt i32 %365, 160
  %406 = and i1 %405, %404
  br i1 %406, label %429, label %447

407:                                              ; preds = %407, %387
  %408 = phi i64 [ 0, %387 ], [ %426, %407 ]
  %409 = phi i64 [ %381, %387 ], [ %425, %407 ]
  %410 = phi i64 [ 0, %387 ], [ %427, %407 ]
  %411 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %408
  %412 = load i32, ptr %411, align 4
  %413 = zext i32 %412 to i64
  %414 = mul nuw nsw i64 %413, 10
  %415 = add nuw nsw i64 %414, %409
  %416 = trunc i64 %415 to i32
  store i32 %416, ptr %411, align 4
  %417 = lshr i64 %415, 32
  %418 = or disjoint i64 %408, 1
  %419 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %418
  %420 = load i32, ptr %419, align 4
  %421 = zext i32 %420 to i64
  %422 = mul nuw nsw i64 %421, 10
  %423 = add nuw nsw i64 %422, %417
  %424 = trunc i64 %423 to i32
  store i32 %424, ptr %419, align 4
  %425 = lshr i64 %423, 32
  %426 = add nuw nsw i64 %408, 2
  %427 = add i64 %410, 2
  %428 = icmp eq i64 %427, %388
  br i1 %428, label %389, label %407

429:                                              ; preds = %402
  %430 = trunc nuw i64 %403 to i32
  %431 = add nsw i32 %365, 1
  store i32 %431, ptr %5, align 4
  %432 = sext i32 %365 to i64
  %433 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %432
  store i32 %430, ptr %433, align 4
  br label %447

434:                                              ; preds = %377
  store i32 0, ptr %5, align 4
  %435 = icmp eq i32 %379, 0
  br i1 %435, label %447, label %436

436:                                              ; preds = %434
  %437 = sext i32 %379 to i64
  br label %438

438:                                              ; preds = %438, %436
  %439 = phi i64 [ %437, %436 ], [ %445, %438 ]
  %440 = trunc i64 %439 to i32
  %441 = load i32, ptr %5, align 4
  %442 = add nsw i32 %441, 1
  store i32 %442, ptr %5, align 4
  %443 = sext i32 %441 to i64
  %444 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %443
  store i32 %440, ptr %444, align 4
  %445 = lshr i64 %439, 32
  %446 = icmp ult i64 %439, 4294967296
  br i1 %446, label %447, label %438

447:                                              ; preds = %438, %434, %429, %402
  %448 = load i32, ptr %5, align 4
  %449 = icmp ne i32 %448, 0
  %450 = zext i1 %449 to i32
  %451 = add nsw i32 %369, %450
  %452 = zext nneg i32 %367 to i64
  %453 = sub nsw i64 %370, %452
  br label %461

454:                                              ; preds = %375
  %455 = icmp ne i8 %372, 48
  %456 = zext i1 %455 to i32
  %457 = or i32 %368, %456
  %458 = icmp eq i32 %367, 0
  %459 = zext i1 %458 to i64
  %460 = add nsw i64 %370, %459
  br label %461

461:                                              ; preds = %454, %447, %364
  %462 = phi i32 [ %365, %364 ], [ %448, %447 ], [ %365, %454 ]
  %463 = phi i64 [ %370, %364 ], [ %453, %447 ], [ %460, %454 ]
  %464 = phi i32 [ %369, %364 ], [ %451, %447 ], [ %369, %454 ]
  %465 = phi i32 [ %368, %364 ], [ %368, %447 ], [ %457, %454 ]
  %466 = phi i32 [ 1, %364 ], [ %367, %447 ], [ %367, %454 ]
  %467 = add nuw i64 %366, 1
  %468 = icmp eq i64 %467, %317
  br i1 %468, label %362, label %364

469:                                              ; preds = %362
  %470 = sext i32 %464 to i64
  %471 = add nsw i64 %463, %470
  %472 = icmp sgt i64 %471, 400
  br i1 %472, label %1171, label %473

473:                                              ; preds = %469
  %474 = icmp slt i64 %471, -400
  br i1 %474, label %1171, label %475

475:                                              ; preds = %473
  %476 = getelementptr inbounds i8, ptr %6, i64 4
  store i32 1, ptr %6, align 4
  store i32 1, ptr %476, align 4
  %477 = icmp sgt i64 %463, -1
  %478 = trunc i64 %463 to i32
  br i1 %477, label %479, label %611

479:                                              ; preds = %475
  %480 = icmp sgt i32 %478, 8
  br i1 %480, label %487, label %482

481:                                              ; preds = %544
  store i32 %545, ptr %5, align 4
  br label %482

482:                                              ; preds = %481, %479
  %483 = phi i32 [ %462, %479 ], [ %545, %481 ]
  %484 = phi i32 [ %462, %479 ], [ %546, %481 ]
  %485 = phi i32 [ %478, %479 ], [ %547, %481 ]
  %486 = icmp sgt i32 %485, 0
  br i1 %486, label %549, label %748

487:                                              ; preds = %479, %544
  %488 = phi i32 [ %545, %544 ], [ %462, %479 ]
  %489 = phi i32 [ %546, %544 ], [ %462, %479 ]
  %490 = phi i32 [ %547, %544 ], [ %478, %479 ]
  %491 = icmp sgt i32 %489, 0
  br i1 %491, label %492, label %544

492:                                              ; preds = %487
  %493 = zext nneg i32 %489 to i64
  %494 = and i64 %493, 1
  %495 = icmp eq i32 %489, 1
  br i1 %495, label %498, label %496

496:                                              ; preds = %492
  %497 = and i64 %493, 2147483646
  br label %518

498:                                              ; preds = %518, %492
  %499 = phi i64 [ poison, %492 ], [ %534, %518 ]
  %500 = phi i64 [ poison, %492 ], [ %536, %518 ]
  %501 = phi i64 [ 0, %492 ], [ %537, %518 ]
  %502 = phi i64 [ 0, %492 ], [ %536, %518 ]
  %503 = icmp eq i64 %494, 0
  br i1 %503, label %512, label %504

504:                                              ; preds = %498
  %505 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %501
  %506 = load i32, ptr %505, align 4
  %507 = zext i32 %506 to i64
  %508 = mul nuw nsw i64 %507, 1000000000
  %509 = add nuw nsw i64 %508, %502
  %510 = trunc i64 %509 to i32
  store i32 %510, ptr %505, align 4
  %511 = lshr i64 %509, 32
  br label %512

512:                                              ; preds = %498, %504
  %513 = phi i64 [ %499, %498 ], [ %509, %504 ]
  %514 = phi i64 [ %500, %498 ], [ %511, %504 ]
  %515 = icmp ugt i64 %513, 4294967295
  %516 = icmp slt i32 %489, 160
  %517 = and i1 %516, %515
  br i1 %517, label %540, label %544

518:                                              ; preds = %518, %496
  %519 = phi i64 [ 0, %496 ], [ %537, %518 ]
  %520 = phi i64 [ 0, %496 ], [ %536, %518 ]
  %521 = phi i64 [ 0, %496 ], [ %538, %518 ]
  %522 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %519
  %523 = load i32, ptr %522, align 4
  %524 = zext i32 %523 to i64
  %525 = mul nuw nsw i64 %524, 1000000000
  %526 = add nuw nsw i64 %525, %520
  %527 = trunc i64 %526 to i32
  store i32 %527, ptr %522, align 4
  %528 = lshr i64 %526, 32
  %529 = or disjoint i64 %519, 1
  %530 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %529
  %531 = load i32, ptr %530, align 4
  %532 = zext i32 %531 to i64
  %533 = mul nuw nsw i64 %532, 1000000000
  %534 = add nuw nsw i64 %533, %528
  %535 = trunc i64 %534 to i32
  store i32 %535, ptr %530, align 4
  %536 = lshr i64 %534, 32
  %537 = add nuw nsw i64 %519, 2
  %538 = add i64 %521, 2
  %539 = icmp eq i64 %538, %497
  br i1 %539, label %498, label %518

540:                                              ; preds = %512
  %541 = trunc nuw nsw i64 %514 to i32
  %542 = add nuw nsw i32 %489, 1
  %543 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %493
  store i32 %541, ptr %543, align 4
  br label %544

544:                                              ; preds = %540, %512, %487
  %545 = phi i32 [ %488, %487 ], [ %488, %512 ], [ %542, %540 ]
  %546 = phi i32 [ %489, %487 ], [ %489, %512 ], [ %542, %540 ]
  %547 = add nsw i32 %490, -9
  %548 = icmp sgt i32 %490, 17
  br i1 %548, label %487, label %481

549:                                              ; preds = %482, %606
  %550 = phi i32 [ %607, %606 ], [ %483, %482 ]
  %551 = phi i32 [ %608, %606 ], [ %484, %482 ]
  %552 = phi i32 [ %609, %606 ], [ %485, %482 ]
  %553 = icmp sgt i32 %551, 0
  br i1 %553, label %554, label %606

554:                                              ; preds = %549
  %555 = zext nneg i32 %551 to i64
  %556 = and i64 %555, 1
  %557 = icmp eq i32 %551, 1
  br i1 %557, label %560, label %558

558:                                              ; preds = %554
  %559 = and i64 %555, 2147483646
  br label %580

560:                                              ; preds = %580, %554
  %561 = phi i64 [ poison, %554 ], [ %596, %580 ]
  %562 = phi i64 [ poison, %554 ], [ %598, %580 ]
  %563 = phi i64 [ 0, %554 ], [ %599, %580 ]
  %564 = phi i64 [ 0, %554 ], [ %598, %580 ]
  %565 = icmp eq i64 %556, 0
  br i1 %565, label %574, label %566

566:                                              ; preds = %560
  %567 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %563
  %568 = load i32, ptr %567, align 4
  %569 = zext i32 %568 to i64
  %570 = mul nuw nsw i64 %569, 10
  %571 = add nuw nsw i64 %570, %564
  %572 = trunc i64 %571 to i32
  store i32 %572, ptr %567, align 4
  %573 = lshr i64 %571, 32
  br label %574

574:                                              ; preds = %560, %566
  %575 = phi i64 [ %561, %560 ], [ %571, %566 ]
  %576 = phi i64 [ %562, %560 ], [ %573, %566 ]
  %577 = icmp ugt i64 %575, 4294967295
  %578 = icmp slt i32 %551, 160
  %579 = and i1 %578, %577
  br i1 %579, label %602, label %606

580:                                              ; preds = %580, %558
  %581 = phi i64 [ 0, %558 ], [ %599, %580 ]
  %582 = phi i64 [ 0, %558 ], [ %598, %580 ]
  %583 = phi i64 [ 0, %558 ], [ %600, %580 ]
  %584 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %581
  %585 = load i32, ptr %584, align 4
  %586 = zext i32 %585 to i64
  %587 = mul nuw nsw i64 %586, 10
  %588 = add nuw nsw i64 %587, %582
  %589 = trunc i64 %588 to i32
  store i32 %589, ptr %584, align 4
  %590 = lshr i64 %588, 32
  %591 = or disjoint i64 %581, 1
  %592 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %591
  %593 = load i32, ptr %592, align 4
  %594 = zext i32 %593 to i64
  %595 = mul nuw nsw i64 %594, 10
  %596 = add nuw nsw i64 %595, %590
  %597 = trunc i64 %596 to i32
  store i32 %597, ptr %592, align 4
  %598 = lshr i64 %596, 32
  %599 = add nuw nsw i64 %581, 2
  %600 = add i64 %583, 2
  %601 = icmp eq i64 %600, %559
  br i1 %601, label %560, label %580

602:                                              ; preds = %574
  %603 = trunc nuw nsw i64 %576 to i32
  %604 = add nuw nsw i32 %551, 1
  %605 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %555
  store i32 %603, ptr %605, align 4
  br label %606

606:                                              ; preds = %602, %574, %549
  %607 = phi i32 [ %550, %549 ], [ %550, %574 ], [ %604, %602 ]
  %608 = phi i32 [ %551, %549 ], [ %551, %574 ], [ %604, %602 ]
  %609 = add nsw i32 %552, -1
  %610 = icmp sgt i32 %552, 1
  br i1 %610, label %549, label %747

611:                                              ; preds = %475
  %612 = sub i32 0, %478
  %613 = icmp sgt i32 %612, 8
  br i1 %613, label %619, label %615

614:                                              ; preds = %676
  store i32 %677, ptr %6, align 4
  br label %615

615:                                              ; preds = %614, %611
  %616 = phi i32 [ 1, %611 ], [ %677, %614 ]
  %617 = phi i32 [ %612, %611 ], [ %679, %614 ]
  %618 = icmp sgt i32 %617, 0
  br i1 %618, label %681, label %744

619:                                              ; preds = %611, %676
  %620 = phi i32 [ %677, %676 ], [ 1, %611 ]
  %621 = phi i32 [ %678, %676 ], [ 1, %611 ]
  %622 = phi i32 [ %679, %676 ], [ %612, %611 ]
  %623 = icmp sgt i32 %621, 0
  br i1 %623, label %624, label %676

624:                                              ; preds = %619
  %625 = zext nneg i32 %621 to i64
  %626 = and i64 %625, 1
  %627 = icmp eq i32 %621, 1
  br i1 %627, label %630, label %628

628:                                              ; preds = %624
  %629 = and i64 %625, 2147483646
  br label %650

630:                                              ; preds = %650, %624
  %631 = phi i64 [ poison, %624 ], [ %666, %650 ]
  %632 = phi i64 [ poison, %624 ], [ %668, %650 ]
  %633 = phi i64 [ 0, %624 ], [ %669, %650 ]
  %634 = phi i64 [ 0, %624 ], [ %668, %650 ]
  %635 = icmp eq i64 %626, 0
  br i1 %635, label %644, label %636

636:                                              ; preds = %630
  %637 = getelementptr inbounds [160 x i32], ptr %476, i64 0, i64 %633
  %638 = load i32, ptr %637, align 4
  %639 = zext i32 %638 to i64
  %640 = mul nuw nsw i64 %639, 1000000000
  %641 = add nuw nsw i64 %640, %634
  %642 = trunc i64 %641 to i32
  store i32 %642, ptr %637, align 4
  %643 = lshr i64 %641, 32
  br label %644

644:                                              ; preds = %630, %636
  %645 = phi i64 [ %631, %630 ], [ %641, %636 ]
  %646 = phi i64 [ %632, %630 ], [ %643, %636 ]
  %647 = icmp ugt i64 %645, 4294967295
  %648 = icmp slt i32 %621, 160
  %649 = and i1 %648, %647
  br i1 %649, label %672, label %676

650:                                              ; preds = %650, %628
  %651 = phi i64 [ 0, %628 ], [ %669, %650 ]
  %652 = phi i64 [ 0, %628 ], [ %668, %650 ]
  %653 = phi i64 [ 0, %628 ], [ %670, %650 ]
  %654 = getelementptr inbounds [160 x i32], ptr %476, i64 0, i64 %651
  %655 = load i32, ptr %654, align 4
  %656 = zext i32 %655 to i64
  %657 = mul nuw nsw i64 %656, 1000000000
  %658 = add nuw nsw i64 %657, %652
  %659 = trunc i64 %658 to i32
  store i32 %659, ptr %654, align 4
  %660 = lshr i64 %658, 32
  %661 = or disjoint i64 %651, 1
  %662 = getelementptr inbounds [160 x i32], ptr %476, i64 0, i64 %661
  %663 = load i32, ptr %662, align 4
  %664 = zext i32 %663 to i64
  %665 = mul nuw nsw i64 %664, 1000000000
  %666 = add nuw nsw i64 %665, %660
  %667 = trunc i64 %666 to i32
  store i32 %667, ptr %662, align 4
  %668 = lshr i64 %666, 32
  %669 = add nuw nsw i64 %651, 2
  %670 = add i64 %653, 2
  %671 = icmp eq i64 %670, %629
  br i1 %671, label %630, label %650

672:                                              ; preds = %644
  %673 = trunc nuw nsw i64 %646 to i32
  %674 = add nuw nsw i32 %621, 1
  %675 = getelementptr inbounds [160 x i32], ptr %476, i64 0, i64 %625
  store i32 %673, ptr %675, align 4
  br label %676

676:                                              ; preds = %672, %644, %619
  %677 = phi i32 [ %620, %619 ], [ %620, %644 ], [ %674, %672 ]
  %678 = phi i32 [ %621, %619 ], [ %621, %644 ], [ %674, %672 ]
  %679 = add nsw i32 %622, -9
  %680 = icmp sgt i32 %622, 17
  br i1 %680, label %619, label %614

681:                                              ; preds = %615, %738
  %682 = phi i32 [ %739, %738 ], [ %616, %615 ]
  %683 = phi i32 [ %740, %738 ], [ %616, %615 ]
  %684 = phi i32 [ %741, %738 ], [ %617, %615 ]
  %685 = icmp sgt i32 %683, 0
  br i1 %685, label %686, label %738

686:                                              ; preds = %681
  %687 = zext nneg i32 %683 to i64
  %688 = and i64 %687, 1
  %689 = icmp eq i32 %683, 1
  br i1 %689, label %692, label %690

690:                                              ; preds = %686
  %691 = and i64 %687, 2147483646
  br label %712

692:                                              ; preds = %712, %686
  %693 = phi i64 [ poison, %686 ], [ %728, %712 ]
  %694 = phi i64 [ poison, %686 ], [ %730, %712 ]
  %695 = phi i64 [ 0, %686 ], [ %731, %712 ]
  %696 = phi i64 [ 0, %686 ], [ %730, %712 ]
  %697 = icmp eq i64 %688, 0
  br i1 %697, label %706, label %698

698:                                              ; preds = %692
  %699 = getelementptr inbounds [160 x i32], ptr %476, i64 0, i64 %695
  %700 = load i32, ptr %699, align 4
  %701 = zext i32 %700 to i64
  %702 = mul nuw nsw i64 %701, 10
  %703 = add nuw nsw i64 %702, %696
  %704 = trunc i64 %703 to i32
  store i32 %704, ptr %699, align 4
  %705 = lshr i64 %703, 32
  br label %706

706:                                              ; preds = %692, %698
  %707 = phi i64 [ %693, %692 ], [ %703, %698 ]
  %708 = phi i64 [ %694, %692 ], [ %705, %698 ]
  %709 = icmp ugt i64 %707, 4294967295
  %710 = icmp slt i32 %683, 160
  %711 = and i1 %710, %709
  br i1 %711, label %734, label %738

712:                                              ; preds = %712, %690
  %713 = phi i64 [ 0, %690 ], [ %731, %712 ]
  %714 = phi i64 [ 0, %690 ], [ %730, %712 ]
  %715 = phi i64 [ 0, %690 ], [ %732, %712 ]
  %716 = getelementptr inbounds [160 x i32], ptr %476, i64 0, i64 %713
  %717 = load i32, ptr %716, align 4
  %718 = zext i32 %717 to i64
  %719 = mul nuw nsw i64 %718, 10
  %720 = add nuw nsw i64 %719, %714
  %721 = trunc i64 %720 to i32
  store i32 %721, ptr %716, align 4
  %722 = lshr i64 %720, 32
  %723 = or disjoint i64 %713, 1
  %724 = getelementptr inbounds [160 x i32], ptr %476, i64 0, i64 %723
  %725 = load i32, ptr %724, align 4
  %726 = zext i32 %725 to i64
  %727 = mul nuw nsw i64 %726, 10
  %728 = add nuw nsw i64 %727, %722
  %729 = trunc i64 %728 to i32
  store i32 %729, ptr %724, align 4
  %730 = lshr i64 %728, 32
  %731 = add nuw nsw i64 %713, 2
  %732 = add i64 %715, 2
  %733 = icmp eq i64 %732, %691
  br i1 %733, label %692, label %712

734:                                              ; preds = %706
  %735 = trunc nuw nsw i64 %708 to i32
  %736 = add nuw nsw i32 %683, 1
  %737 = getelementptr inbounds [160 x i32], ptr %476, i64 0, i64 %687
  store i32 %735, ptr %737, align 4
  br label %738

738:                                              ; preds = %734, %706, %681
  %739 = phi i32 [ %682, %681 ], [ %682, %706 ], [ %736, %734 ]
  %740 = phi i32 [ %683, %681 ], [ %683, %706 ], [ %736, %734 ]
  %741 = add nsw i32 %684, -1
  %742 = icmp sgt i32 %684, 1
  br i1 %742, label %681, label %743

743:                                              ; preds = %738
  store i32 %739, ptr %6, align 4
  br label %744

744:                                              ; preds = %743, %615
  %745 = phi i32 [ %739, %743 ], [ %616, %615 ]
  %746 = icmp eq i32 %745, 0
  br i1 %746, label %758, label %748

747:                                              ; preds = %606
  store i32 %607, ptr %5, align 4
  br label %748

748:                                              ; preds = %744, %747, %482
  %749 = phi i32 [ 1, %482 ], [ 1, %747 ], [ %745, %744 ]
  %750 = phi i32 [ %484, %482 ], [ %608, %747 ], [ %462, %744 ]
  %751 = shl nsw i32 %749, 5
  %752 = add nsw i32 %749, -1
  %753 = sext i32 %752 to i64
  %754 = getelementptr inbounds [160 x i32], ptr %476, i64 0, i64 %753
  %755 = load i32, ptr %754, align 4
  %756 = tail call range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %755, i1 true)
  %757 = sub nsw i32 %751, %756
  br label %758

758:                                              ; preds = %748, %744
  %759 = phi i32 [ %750, %748 ], [ %462, %744 ]
  %760 = phi i32 [ %757, %748 ], [ 0, %744 ]
  %761 = icmp eq i32 %759, 0
  br i1 %761, label %770, label %762

762:                                              ; preds = %758
  %763 = shl nsw i32 %759, 5
  %764 = add nsw i32 %759, -1
  %765 = sext i32 %764 to i64
  %766 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %765
  %767 = load i32, ptr %766, align 4
  %768 = tail call range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %767, i1 true)
  %769 = sub i32 %768, %763
  br label %770

770:                                              ; preds = %762, %758
  %771 = phi i32 [ %769, %762 ], [ 0, %758 ]
  %772 = add i32 %771, %760
  %773 = icmp sgt i32 %772, 0
  %774 = select i1 %773, ptr %5, ptr %6
  %775 = tail call i32 @llvm.abs.i32(i32 %772, i1 true)
  %776 = lshr i32 %775, 5
  %777 = and i32 %775, 31
  %778 = load i32, ptr %774, align 4
  %779 = icmp eq i32 %778, 0
  %780 = add nsw i32 %776, %778
  %781 = icmp sgt i32 %780, 159
  %782 = select i1 %779, i1 true, i1 %781
  br i1 %782, label %870, label %783

783:                                              ; preds = %770
  %784 = icmp ne i32 %777, 0
  br i1 %784, label %785, label %793

785:                                              ; preds = %783
  %786 = select i1 %773, ptr %361, ptr %476
  %787 = add nsw i32 %778, -1
  %788 = sext i32 %787 to i64
  %789 = getelementptr inbounds [160 x i32], ptr %786, i64 0, i64 %788
  %790 = load i32, ptr %789, align 4
  %791 = sub nuw nsw i32 32, %777
  %792 = lshr i32 %790, %791
  br label %793

793:                                              ; preds = %785, %783
  %794 = phi i32 [ %792, %785 ], [ 0, %783 ]
  %795 = icmp sgt i32 %778, 0
  br i1 %795, label %796, label %801

796:                                              ; preds = %793
  %797 = select i1 %773, ptr %361, ptr %476
  %798 = sub nuw nsw i32 32, %777
  %799 = zext nneg i32 %778 to i64
  %800 = zext nneg i32 %776 to i64
  br label %811

801:                                              ; preds = %821, %793
  %802 = icmp ugt i32 %775, 31
  br i1 %802, label %803, label %840

803:                                              ; preds = %801
  %804 = select i1 %773, ptr %361, ptr %476
  %805 = zext nneg i32 %776 to i64
  %806 = add nsw i64 %805, -1
  %807 = and i64 %805, 7
  %808 = icmp ult i64 %806, 7
  br i1 %808, label %830, label %809

809:                                              ; preds = %803
  %810 = and i64 %805, 67108856
  br label %844

811:                                              ; preds = %821, %796
  %812 = phi i64 [ %799, %796 ], [ %813, %821 ]
  %813 = add nsw i64 %812, -1
  %814 = icmp ne i64 %813, 0
  %815 = select i1 %784, i1 %814, i1 false
  br i1 %815, label %816, label %821

816:                                              ; preds = %811
  %817 = add nsw i64 %812, -2
  %818 = getelementptr inbounds [160 x i32], ptr %797, i64 0, i64 %817
  %819 = load i32, ptr %818, align 4
  %820 = lshr i32 %819, %798
  br label %821

821:                                              ; preds = %816, %811
  %822 = phi i32 [ %820, %816 ], [ 0, %811 ]
  %823 = getelementptr inbounds [160 x i32], ptr %797, i64 0, i64 %813
  %824 = load i32, ptr %823, align 4
  %825 = shl i32 %824, %777
  %826 = or i32 %825, %822
  %827 = add nsw i64 %813, %800
  %828 = getelementptr inbounds [160 x i32], ptr %797, i64 0, i64 %827
  store i32 %826, ptr %828, align 4
  %829 = icmp ugt i64 %812, 1
  br i1 %829, label %811, label %801

830:                                              ; preds = %844, %803
  %831 = phi i64 [ 0, %803 ], [ %862, %844 ]
  %832 = icmp eq i64 %807, 0
  br i1 %832, label %840, label %833

833:                                              ; preds = %830, %833
  %834 = phi i64 [ %837, %833 ], [ %831, %830 ]
  %835 = phi i64 [ %838, %833 ], [ 0, %830 ]
  %836 = getelementptr inbounds [160 x i32], ptr %804, i64 0, i64 %834
  store i32 0, ptr %836, align 4
  %837 = add nuw nsw i64 %834, 1
  %838 = add i64 %835, 1
  %839 = icmp eq i64 %838, %807
  br i1 %839, label %840, label %833, !llvm.loop !8

840:                                              ; preds = %830, %833, %801
  %841 = load i32, ptr %774, align 4
  %842 = add nsw i32 %841, %776
  store i32 %842, ptr %774, align 4
  %843 = icmp eq i32 %794, 0
  br i1 %843, label %870, label %865

844:                                              ; preds = %844, %809
  %845 = phi i64 [ 0, %809 ], [ %862, %844 ]
  %846 = phi i64 [ 0, %809 ], [ %863, %844 ]
  %847 = getelementptr inbounds [160 x i32], ptr %804, i64 0, i64 %845
  store i32 0, ptr %847, align 4
  %848 = or disjoint i64 %845, 1
  %849 = getelementptr inbounds [160 x i32], ptr %804, i64 0, i64 %848
  store i32 0, ptr %849, align 4
  %850 = or disjoint i64 %845, 2
  %851 = getelementptr inbounds [160 x i32], ptr %804, i64 0, i64 %850
  store i32 0, ptr %851, align 4
  %852 = or disjoint i64 %845, 3
  %853 = getelementptr inbounds [160 x i32], ptr %804, i64 0, i64 %852
  store i32 0, ptr %853, align 4
  %854 = or disjoint i64 %845, 4
  %855 = getelementptr inbounds [160 x i32], ptr %804, i64 0, i64 %854
  store i32 0, ptr %855, align 4
  %856 = or disjoint i64 %845, 5
  %857 = getelementptr inbounds [160 x i32], ptr %804, i64 0, i64 %856
  store i32 0, ptr %857, align 4
  %858 = or disjoint i64 %845, 6
  %859 = getelementptr inbounds [160 x i32], ptr %804, i64 0, i64 %858
  store i32 0, ptr %859, align 4
  %860 = or disjoint i64 %845, 7
  %861 = getelementptr inbounds [160 x i32], ptr %804, i64 0, i64 %860
  store i32 0, ptr %861, align 4
  %862 = add nuw nsw i64 %845, 8
  %863 = add i64 %846, 8
  %864 = icmp eq i64 %863, %810
  br i1 %864, label %830, label %844

865:                                              ; preds = %840
  %866 = select i1 %773, ptr %361, ptr %476
  %867 = add nsw i32 %842, 1
  store i32 %867, ptr %774, align 4
  %868 = sext i32 %842 to i64
  %869 = getelementptr inbounds [160 x i32], ptr %866, i64 0, i64 %868
  store i32 %794, ptr %869, align 4
  br label %870

870:                                              ; preds = %865, %840, %770
  %871 = load i32, ptr %5, align 4
  %872 = load i32, ptr %6, align 4
  %873 = icmp eq i32 %871, %872
  br i1 %873, label %874, label %876

874:                                              ; preds = %870
  %875 = zext i32 %871 to i64
  br label %878

876:                                              ; preds = %870
  %877 = icmp slt i32 %871, %872
  br i1 %877, label %891, label %951

878:                                              ; preds = %882, %874
  %879 = phi i64 [ %875, %874 ], [ %883, %882 ]
  %880 = trunc nuw i64 %879 to i32
  %881 = icmp slt i32 %880, 1
  br i1 %881, label %951, label %882

882:                                              ; preds = %878
  %883 = add nsw i64 %879, -1
  %884 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %883
  %885 = load i32, ptr %884, align 4
  %886 = getelementptr inbounds [160 x i32], ptr %476, i64 0, i64 %883
  %887 = load i32, ptr %886, align 4
  %888 = icmp eq i32 %885, %887
  br i1 %888, label %878, label %889

889:                                              ; preds = %882
  %890 = icmp ult i32 %885, %887
  br i1 %890, label %891, label %951

891:                                              ; preds = %889, %876
  %892 = icmp eq i32 %871, 0
  %893 = icmp sgt i32 %871, 159
  %894 = or i1 %892, %893
  br i1 %894, label %949, label %895

895:                                              ; preds = %891
  %896 = add nsw i32 %871, -1
  %897 = sext i32 %896 to i64
  %898 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %897
  %899 = load i32, ptr %898, align 4
  %900 = lshr i32 %899, 31
  %901 = icmp sgt i32 %871, 0
  br i1 %901, label %902, label %921

902:                                              ; preds = %895
  %903 = zext nneg i32 %871 to i64
  %904 = add nsw i64 %903, -1
  %905 = icmp eq i64 %904, 0
  br i1 %905, label %923, label %906

906:                                              ; preds = %902
  %907 = and i64 %904, 1
  %908 = icmp eq i64 %907, 0
  br i1 %908, label %917, label %909

909:                                              ; preds = %906
  %910 = add nsw i64 %903, -2
  %911 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %910
  %912 = load i32, ptr %911, align 4
  %913 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %904
  %914 = load i32, ptr %913, align 4
  %915 = tail call i32 @llvm.fshl.i32(i32 %914, i32 %912, i32 1)
  store i32 %915, ptr %913, align 4
  %916 = add nsw i64 %903, -2
  br label %917

917:                                              ; preds = %909, %906
  %918 = phi i64 [ %904, %906 ], [ %916, %909 ]
  %919 = phi i64 [ %903, %906 ], [ %904, %909 ]
  %920 = icmp eq i32 %871, 2
  br i1 %920, label %923, label %926

921:                                              ; preds = %923, %895
  %922 = icmp sgt i32 %899, -1
  br i1 %922, label %949, label %944

923:                                              ; preds = %917, %926, %902
  %924 = load i32, ptr %361, align 4
  %925 = shl i32 %924, 1
  store i32 %925, ptr %361, align 4
  br label %921

926:                                              ; preds = %917, %926
  %927 = phi i64 [ %942, %926 ], [ %918, %917 ]
  %928 = phi i64 [ %935, %926 ], [ %919, %917 ]
  %929 = add nsw i64 %928, -2
  %930 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %929
  %931 = load i32, ptr %930, align 4
  %932 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %927
  %933 = load i32, ptr %932, align 4
  %934 = tail call i32 @llvm.fshl.i32(i32 %933, i32 %931, i32 1)
  store i32 %934, ptr %932, align 4
  %935 = add nsw i64 %927, -1
  %936 = add nsw i64 %927, -2
  %937 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %936
  %938 = load i32, ptr %937, align 4
  %939 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %935
  %940 = load i32, ptr %939, align 4
  %941 = tail call i32 @llvm.fshl.i32(i32 %940, i32 %938, i32 1)
  store i32 %941, ptr %939, align 4
  %942 = add nsw i64 %927, -2
  %943 = icmp eq i64 %942, 0
  br i1 %943, label %923, label %926

944:                                              ; preds = %921
  %945 = load i32, ptr %5, align 4
  %946 = add nsw i32 %945, 1
  store i32 %946, ptr %5, align 4
  %947 = sext i32 %945 to i64
  %948 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %947
  store i32 %900, ptr %948, align 4
  br label %949

949:                                              ; preds = %944, %921, %891
  %950 = add nsw i32 %772, 1
  br label %951

951:                                              ; preds = %878, %949, %889, %876
  %952 = phi i32 [ %950, %949 ], [ %772, %889 ], [ %772, %876 ], [ %772, %878 ]
  %953 = sext i32 %872 to i64
  %954 = zext i32 %872 to i64
  br label %1005

955:                                              ; preds = %1168
  %956 = sub nsw i32 -63, %952
  %957 = sext i32 %956 to i64
  %958 = icmp eq i32 %465, 0
  %959 = load i32, ptr %5, align 4
  %960 = icmp eq i32 %959, 0
  %961 = select i1 %958, i1 %960, i1 false
  %962 = sub nsw i32 64, %13
  %963 = sext i32 %962 to i64
  %964 = add nsw i64 %957, %963
  %965 = icmp slt i64 %964, %10
  %966 = sub nsw i64 %10, %957
  %967 = select i1 %965, i64 %966, i64 %963
  %968 = icmp sgt i64 %967, 64
  br i1 %968, label %1171, label %969

969:                                              ; preds = %955
  %970 = icmp eq i64 %967, 64
  %971 = lshr i64 %1110, %967
  %972 = select i1 %970, i64 0, i64 %971
  %973 = sub nsw i64 64, %967
  %974 = shl i64 %1110, %973
  %975 = icmp ugt i64 %974, -9223372036854775808
  br i1 %975, label %982, label %976

976:                                              ; preds = %969
  %977 = icmp eq i64 %974, -9223372036854775808
  br i1 %977, label %978, label %984

978:                                              ; preds = %976
  %979 = and i64 %972, 1
  %980 = icmp eq i64 %979, 0
  %981 = select i1 %961, i1 %980, i1 false
  br i1 %981, label %984, label %982

982:                                              ; preds = %978, %969
  %983 = add i64 %972, 1
  br label %984

984:                                              ; preds = %982, %978, %976
  %985 = phi i64 [ %983, %982 ], [ %972, %976 ], [ %972, %978 ]
  %986 = add nsw i64 %967, %957
  %987 = zext nneg i32 %13 to i64
  %988 = lshr i64 %985, %987
  %989 = icmp ne i64 %988, 0
  %990 = zext i1 %989 to i64
  %991 = lshr i64 %985, %990
  %992 = add nsw i64 %986, %990
  %993 = icmp sgt i64 %992, %8
  br i1 %993, label %1171, label %994

994:                                              ; preds = %984
  %995 = lshr i64 %991, %15
  %996 = icmp eq i64 %995, 0
  br i1 %996, label %1171, label %997

997:                                              ; preds = %994
  %998 = shl nsw i64 -1, %15
  %999 = xor i64 %998, -1
  %1000 = and i64 %991, %999
  %1001 = sub i64 %992, %10
  %1002 = add i64 %1001, 1
  %1003 = shl i64 %1002, %15
  %1004 = or i64 %1003, %1000
  br label %1171

1005:                                             ; preds = %1168, %951
  %1006 = phi i32 [ 0, %951 ], [ %1169, %1168 ]
  %1007 = phi i64 [ 0, %951 ], [ %1110, %1168 ]
  %1008 = shl i64 %1007, 1
  %1009 = load i32, ptr %5, align 4
  %1010 = icmp eq i32 %1009, %872
  br i1 %1010, label %1013, label %1011

1011:                                             ; preds = %1005
  %1012 = icmp slt i32 %1009, %872
  br i1 %1012, label %1108, label %1026

1013:                                             ; preds = %1005, %1017
  %1014 = phi i64 [ %1018, %1017 ], [ %954, %1005 ]
  %1015 = trunc nuw i64 %1014 to i32
  %1016 = icmp slt i32 %1015, 1
  br i1 %1016, label %1026, label %1017

1017:                                             ; preds = %1013
  %1018 = add nsw i64 %1014, -1
  %1019 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %1018
  %1020 = load i32, ptr %1019, align 4
  %1021 = getelementptr inbounds [160 x i32], ptr %476, i64 0, i64 %1018
  %1022 = load i32, ptr %1021, align 4
  %1023 = icmp eq i32 %1020, %1022
  br i1 %1023, label %1013, label %1024

1024:                                             ; preds = %1017
  %1025 = icmp ult i32 %1020, %1022
  br i1 %1025, label %1108, label %1026

1026:                                             ; preds = %1013, %1024, %1011
  %1027 = icmp sgt i32 %1009, 0
  br i1 %1027, label %1028, label %1052

1028:                                             ; preds = %1026
  %1029 = zext nneg i32 %1009 to i64
  %1030 = and i64 %1029, 1
  %1031 = icmp eq i32 %1009, 1
  br i1 %1031, label %1034, label %1032

1032:                                             ; preds = %1028
  %1033 = and i64 %1029, 2147483646
  br label %1060

1034:                                             ; preds = %1086, %1028
  %1035 = phi i64 [ 0, %1028 ], [ %1093, %1086 ]
  %1036 = phi i64 [ 0, %1028 ], [ %1092, %1086 ]
  %1037 = icmp eq i64 %1030, 0
  br i1 %1037, label %1052, label %1038

1038:                                             ; preds = %1034
  %1039 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %1035
  %1040 = load i32, ptr %1039, align 4
  %1041 = zext i32 %1040 to i64
  %1042 = icmp slt i64 %1035, %953
  br i1 %1042, label %1043, label %1046

1043:                                             ; preds = %1038
  %1044 = getelementptr inbounds [160 x i32], ptr %476, i64 0, i64 %1035
  %1045 = load i32, ptr %1044, align 4
  br label %1046

1046:                                             ; preds = %1043, %1038
  %1047 = phi i32 [ %1045, %1043 ], [ 0, %1038 ]
  %1048 = zext i32 %1047 to i64
  %1049 = sub nsw i64 %1041, %1048
  %1050 = add nsw i64 %1049, %1036
  %1051 = trunc i64 %1050 to i32
  store i32 %1051, ptr %1039, align 4
  br label %1052

1052:                                             ; preds = %1046, %1034, %1026
  %1053 = icmp eq i32 %1009, 0
  br i1 %1053, label %1105, label %1054

1054:                                             ; preds = %1052
  %1055 = sext i32 %1009 to i64
  %1056 = add nsw i64 %1055, -1
  %1057 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %1056
  %1058 = load i32, ptr %1057, align 4
  %1059 = icmp eq i32 %1058, 0
  br i1 %1059, label %1101, label %1105

1060:                                             ; preds = %1086, %1032
  %1061 = phi i64 [ 0, %1032 ], [ %1093, %1086 ]
  %1062 = phi i64 [ 0, %1032 ], [ %1092, %1086 ]
  %1063 = phi i64 [ 0, %1032 ], [ %1094, %1086 ]
  %1064 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %1061
  %1065 = load i32, ptr %1064, align 4
  %1066 = zext i32 %1065 to i64
  %1067 = icmp slt i64 %1061, %953
  br i1 %1067, label %1068, label %1071

1068:                                             ; preds = %1060
  %1069 = getelementptr inbounds [160 x i32], ptr %476, i64 0, i64 %1061
  %1070 = load i32, ptr %1069, align 4
  br label %1071

1071:                                             ; preds = %1068, %1060
  %1072 = phi i32 [ %1070, %1068 ], [ 0, %1060 ]
  %1073 = zext i32 %1072 to i64
  %1074 = sub nsw i64 %1066, %1073
  %1075 = add nsw i64 %1074, %1062
  %1076 = trunc i64 %1075 to i32
  store i32 %1076, ptr %1064, align 4
  %1077 = ashr i64 %1075, 32
  %1078 = or disjoint i64 %1061, 1
  %1079 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %1078
  %1080 = load i32, ptr %1079, align 4
  %1081 = zext i32 %1080 to i64
  %1082 = icmp slt i64 %1078, %953
  br i1 %1082, label %1083, label %1086

1083:                                             ; preds = %1071
  %1084 = getelementptr inbounds [160 x i32], ptr %476, i64 0, i64 %1078
  %1085 = load i32, ptr %1084, align 4
  br label %1086

1086:                                             ; preds = %1083, %1071
  %1087 = phi i32 [ %1085, %1083 ], [ 0, %1071 ]
  %1088 = zext i32 %1087 to i64
  %1089 = sub nsw i64 %1081, %1088
  %1090 = add nsw i64 %1089, %1077
  %1091 = trunc i64 %1090 to i32
  store i32 %1091, ptr %1079, align 4
  %1092 = ashr i64 %1090, 32
  %1093 = add nuw nsw i64 %1061, 2
  %1094 = add i64 %1063, 2
  %1095 = icmp eq i64 %1094, %1033
  br i1 %1095, label %1034, label %1060

1096:                                             ; preds = %1101
  %1097 = add nsw i64 %1102, -1
  %1098 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %1097
  %1099 = load i32, ptr %1098, align 4
  %1100 = icmp eq i32 %1099, 0
  br i1 %1100, label %1101, label %1105

1101:                                             ; preds = %1054, %1096
  %1102 = phi i64 [ %1097, %1096 ], [ %1056, %1054 ]
  %1103 = trunc nsw i64 %1102 to i32
  store i32 %1103, ptr %5, align 4
  %1104 = icmp eq i64 %1102, 0
  br i1 %1104, label %1105, label %1096

1105:                                             ; preds = %1101, %1096, %1054, %1052
  %1106 = phi i32 [ 0, %1052 ], [ %1009, %1054 ], [ 0, %1101 ], [ %1103, %1096 ]
  %1107 = or disjoint i64 %1008, 1
  br label %1108

1108:                                             ; preds = %1105, %1024, %1011
  %1109 = phi i32 [ %872, %1024 ], [ %1106, %1105 ], [ %1009, %1011 ]
  %1110 = phi i64 [ %1008, %1024 ], [ %1107, %1105 ], [ %1008, %1011 ]
  %1111 = icmp eq i32 %1109, 0
  %1112 = icmp sgt i32 %1109, 159
  %1113 = or i1 %1111, %1112
  br i1 %1113, label %1168, label %1114

1114:                                             ; preds = %1108
  %1115 = add nsw i32 %1109, -1
  %1116 = sext i32 %1115 to i64
  %1117 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %1116
  %1118 = load i32, ptr %1117, align 4
  %1119 = lshr i32 %1118, 31
  %1120 = icmp sgt i32 %1109, 0
  br i1 %1120, label %1121, label %1140

1121:                                             ; preds = %1114
  %1122 = zext nneg i32 %1109 to i64
  %1123 = add nsw i64 %1122, -1
  %1124 = icmp eq i64 %1123, 0
  br i1 %1124, label %1142, label %1125

1125:                                             ; preds = %1121
  %1126 = and i64 %1123, 1
  %1127 = icmp eq i64 %1126, 0
  br i1 %1127, label %1136, label %1128

1128:                                             ; preds = %1125
  %1129 = add nsw i64 %1122, -2
  %1130 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %1129
  %1131 = load i32, ptr %1130, align 4
  %1132 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %1123
  %1133 = load i32, ptr %1132, align 4
  %1134 = tail call i32 @llvm.fshl.i32(i32 %1133, i32 %1131, i32 1)
  store i32 %1134, ptr %1132, align 4
  %1135 = add nsw i64 %1122, -2
  br label %1136

1136:                                             ; preds = %1128, %1125
  %1137 = phi i64 [ %1123, %1125 ], [ %1135, %1128 ]
  %1138 = phi i64 [ %1122, %1125 ], [ %1123, %1128 ]
  %1139 = icmp eq i32 %1109, 2
  br i1 %1139, label %1142, label %1145

1140:                                             ; preds = %1142, %1114
  %1141 = icmp sgt i32 %1118, -1
  br i1 %1141, label %1168, label %1163

1142:                                             ; preds = %1136, %1145, %1121
  %1143 = load i32, ptr %361, align 4
  %1144 = shl i32 %1143, 1
  store i32 %1144, ptr %361, align 4
  br label %1140

1145:                                             ; preds = %1136, %1145
  %1146 = phi i64 [ %1161, %1145 ], [ %1137, %1136 ]
  %1147 = phi i64 [ %1154, %1145 ], [ %1138, %1136 ]
  %1148 = add nsw i64 %1147, -2
  %1149 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %1148
  %1150 = load i32, ptr %1149, align 4
  %1151 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %1146
  %1152 = load i32, ptr %1151, align 4
  %1153 = tail call i32 @llvm.fshl.i32(i32 %1152, i32 %1150, i32 1)
  store i32 %1153, ptr %1151, align 4
  %1154 = add nsw i64 %1146, -1
  %1155 = add nsw i64 %1146, -2
  %1156 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %1155
  %1157 = load i32, ptr %1156, align 4
  %1158 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %1154
  %1159 = load i32, ptr %1158, align 4
  %1160 = tail call i32 @llvm.fshl.i32(i32 %1159, i32 %1157, i32 1)
  store i32 %1160, ptr %1158, align 4
  %1161 = add nsw i64 %1146, -2
  %1162 = icmp eq i64 %1161, 0
  br i1 %1162, label %1142, label %1145

1163:                                             ; preds = %1140
  %1164 = load i32, ptr %5, align 4
  %1165 = add nsw i32 %1164, 1
  store i32 %1165, ptr %5, align 4
  %1166 = sext i32 %1164 to i64
  %1167 = getelementptr inbounds [160 x i32], ptr %361, i64 0, i64 %1166
  store i32 %1119, ptr %1167, align 4
  br label %1168

1168:                                             ; preds = %1163, %1140, %1108
  %1169 = add nuw nsw i32 %1006, 1
  %1170 = icmp eq i32 %1169, 64
  br i1 %1170, label %955, label %1005

1171:                                             ; preds = %469, %984, %997, %994, %955, %473, %362, %358
  %1172 = phi i64 [ 0, %362 ], [ 0, %473 ], [ 0, %955 ], [ %1004, %997 ], [ %991, %994 ], [ 0, %358 ], [ %16, %984 ], [ %16, %469 ]
  call void @llvm.lifetime.end.p0(i64 644, ptr nonnull %6) #6
  call void @llvm.lifetime.end.p0(i64 644, ptr nonnull %5) #6
  store i64 %1172, ptr %3, align 8
  br label %1304

1173:                                             ; preds = %220
  %1174 = load i8, ptr %43, align 1
  %1175 = and i8 %1174, -33
  %1176 = icmp eq i8 %1175, 73
  br i1 %1176, label %1177, label %1193

1177:                                             ; preds = %1173
  %1178 = icmp eq i64 %44, 1
  br i1 %1178, label %1311, label %1179

1179:                                             ; preds = %1177
  %1180 = getelementptr inbounds i8, ptr %43, i64 1
  %1181 = load i8, ptr %1180, align 1
  %1182 = and i8 %1181, -33
  %1183 = icmp eq i8 %1182, 78
  br i1 %1183, label %1184, label %1193

1184:                                             ; preds = %1179
  %1185 = icmp eq i64 %44, 2
  br i1 %1185, label %1311, label %1186

1186:                                             ; preds = %1184
  %1187 = getelementptr inbounds i8, ptr %43, i64 2
  %1188 = load i8, ptr %1187, align 1
  %1189 = and i8 %1188, -33
  %1190 = icmp eq i8 %1189, 70
  %1191 = icmp eq i64 %44, 3
  %1192 = and i1 %1190, %1191
  br i1 %1192, label %1248, label %1193

1193:                                             ; preds = %1186, %1179, %1173
  %1194 = load i8, ptr %43, align 1
  %1195 = and i8 %1194, -33
  %1196 = icmp eq i8 %1195, 73
  br i1 %1196, label %1197, label %1249

1197:                                             ; preds = %1193
  %1198 = icmp eq i64 %44, 1
  br i1 %1198, label %1311, label %1199

1199:                                             ; preds = %1197
  %1200 = getelementptr inbounds i8, ptr %43, i64 1
  %1201 = load i8, ptr %1200, align 1
  %1202 = and i8 %1201, -33
  %1203 = icmp eq i8 %1202, 78
  br i1 %1203, label %1204, label %1249

1204:                                             ; preds = %1199
  %1205 = icmp eq i64 %44, 2
  br i1 %1205, label %1311, label %1206

1206:                                             ; preds = %1204
  %1207 = getelementptr inbounds i8, ptr %43, i64 2
  %1208 = load i8, ptr %1207, align 1
  %1209 = and i8 %1208, -33
  %1210 = icmp eq i8 %1209, 70
  br i1 %1210, label %1211, label %1251

1211:                                             ; preds = %1206
  %1212 = icmp eq i64 %44, 3
  br i1 %1212, label %1251, label %1213

1213:                                             ; preds = %1211
  %1214 = getelementptr inbounds i8, ptr %43, i64 3
  %1215 = load i8, ptr %1214, align 1
  %1216 = and i8 %1215, -33
  %1217 = icmp eq i8 %1216, 73
  br i1 %1217, label %1218, label %1251

1218:                                             ; preds = %1213
  %1219 = icmp eq i64 %44, 4
  br i1 %1219, label %1251, label %1220

1220:                                             ; preds = %1218
  %1221 = getelementptr inbounds i8, ptr %43, i64 4
  %1222 = load i8, ptr %1221, align 1
  %1223 = and i8 %1222, -33
  %1224 = icmp eq i8 %1223, 78
  br i1 %1224, label %1225, label %1251

1225:                                             ; preds = %1220
  %1226 = icmp eq i64 %44, 5
  br i1 %1226, label %1251, label %1227

1227:                                             ; preds = %1225
  %1228 = getelementptr inbounds i8, ptr %43, i64 5
  %1229 = load i8, ptr %1228, align 1
  %1230 = and i8 %1229, -33
  %1231 = icmp eq i8 %1230, 73
  br i1 %1231, label %1232, label %1251

1232:                                             ; preds = %1227
  %1233 = icmp eq i64 %44, 6
  br i1 %1233, label %1251, label %1234

1234:                                             ; preds = %1232
  %1235 = getelementptr inbounds i8, ptr %43, i64 6
  %1236 = load i8, ptr %1235, align 1
  %1237 = and i8 %1236, -33
  %1238 = icmp eq i8 %1237, 84
  br i1 %1238, label %1239, label %1251

1239:                                             ; preds = %1234
  %1240 = icmp eq i64 %44, 7
  br i1 %1240, label %1251, label %1241

1241:                                             ; preds = %1239
  %1242 = getelementptr inbounds i8, ptr %43, i64 7
  %1243 = load i8, ptr %1242, align 1
  %1244 = and i8 %1243, -33
  %1245 = icmp eq i8 %1244, 89
  %1246 = icmp eq i64 %44, 8
  %1247 = and i1 %1245, %1246
  br i1 %1247, label %1248, label %1251

1248:                                             ; preds = %1241, %1186
  store i64 %16, ptr %3, align 8
  br label %1304

1249:                                             ; preds = %1193, %1199
  %1250 = icmp ult i64 %44, 3
  br i1 %1250, label %1311, label %1251

1251:                                             ; preds = %1206, %1211, %1213, %1218, %1220, %1225, %1227, %1232, %1234, %1239, %1241, %1249
  %1252 = phi i64 [ %44, %1249 ], [ %44, %1241 ], [ 7, %1239 ], [ %44, %1234 ], [ 6, %1232 ], [ %44, %1227 ], [ 5, %1225 ], [ %44, %1220 ], [ 4, %1218 ], [ %44, %1213 ], [ 3, %1211 ], [ %44, %1206 ]
  %1253 = load i8, ptr %43, align 1
  %1254 = and i8 %1253, -33
  %1255 = icmp eq i8 %1254, 78
  br i1 %1255, label %1256, label %1311

1256:                                             ; preds = %1251
  %1257 = getelementptr inbounds i8, ptr %43, i64 1
  %1258 = load i8, ptr %1257, align 1
  %1259 = and i8 %1258, -33
  %1260 = icmp eq i8 %1259, 65
  br i1 %1260, label %1261, label %1311

1261:                                             ; preds = %1256
  %1262 = load i8, ptr %45, align 1
  %1263 = and i8 %1262, -33
  %1264 = icmp eq i8 %1263, 78
  br i1 %1264, label %1265, label %1311

1265:                                             ; preds = %1261
  %1266 = icmp eq i64 %1252, 3
  br i1 %1266, label %1299, label %1267

1267:                                             ; preds = %1265
  %1268 = icmp ult i64 %1252, 5
  br i1 %1268, label %1311, label %1269

1269:                                             ; preds = %1267
  %1270 = getelementptr inbounds i8, ptr %43, i64 3
  %1271 = load i8, ptr %1270, align 1
  %1272 = icmp eq i8 %1271, 40
  br i1 %1272, label %1273, label %1311

1273:                                             ; preds = %1269
  %1274 = add i64 %1252, -1
  %1275 = getelementptr inbounds i8, ptr %43, i64 %1274
  %1276 = load i8, ptr %1275, align 1
  %1277 = icmp eq i8 %1276, 41
  br i1 %1277, label %1278, label %1311

1278:                                             ; preds = %1273
  %1279 = icmp eq i64 %1252, 5
  br i1 %1279, label %1299, label %1280

1280:                                             ; preds = %1278, %1293
  %1281 = phi i1 [ %1295, %1293 ], [ false, %1278 ]
  %1282 = phi i64 [ %1294, %1293 ], [ 4, %1278 ]
  %1283 = getelementptr inbounds i8, ptr %43, i64 %1282
  %1284 = load i8, ptr %1283, align 1
  %1285 = add i8 %1284, -58
  %1286 = icmp ult i8 %1285, -10
  br i1 %1286, label %1287, label %1293

1287:                                             ; preds = %1280
  %1288 = or i8 %1284, 32
  %1289 = add i8 %1288, -97
  %1290 = icmp ult i8 %1289, 26
  %1291 = icmp eq i8 %1284, 95
  %1292 = or i1 %1291, %1290
  br i1 %1292, label %1293, label %1297

1293:                                             ; preds = %1287, %1280
  %1294 = add nuw i64 %1282, 1
  %1295 = icmp uge i64 %1294, %1274
  %1296 = icmp eq i64 %1294, %1274
  br i1 %1296, label %1297, label %1280

1297:                                             ; preds = %1287, %1293
  %1298 = phi i1 [ %1295, %1293 ], [ %1281, %1287 ]
  br i1 %1298, label %1299, label %1311

1299:                                             ; preds = %1278, %1265, %1297
  %1300 = add nsw i32 %13, -2
  %1301 = zext nneg i32 %1300 to i64
  %1302 = shl nuw i64 1, %1301
  %1303 = or i64 %16, %1302
  store i64 %1303, ptr %3, align 8
  br label %1304

1304:                                             ; preds = %1171, %354, %344, %321, %214, %148, %1299, %1248
  %1305 = phi i64 [ %1303, %1299 ], [ %16, %1248 ], [ 0, %148 ], [ %215, %214 ], [ 0, %321 ], [ %345, %344 ], [ %357, %354 ], [ %1172, %1171 ]
  %1306 = load i32, ptr %2, align 8
  %1307 = icmp eq i32 %1306, 53
  %1308 = select i1 %1307, i64 63, i64 31
  %1309 = shl nuw i64 %42, %1308
  %1310 = or i64 %1309, %1305
  store i64 %1310, ptr %3, align 8
  br label %1311

1311:                                             ; preds = %22, %32, %293, %128, %1184, %1177, %4, %216, %1197, %1204, %1251, %1256, %1261, %1267, %1269, %1273, %1249, %287, %276, %271, %122, %111, %106, %1297, %1304
  %1312 = phi i32 [ 1, %1304 ], [ 0, %1297 ], [ 0, %106 ], [ 0, %111 ], [ 0, %122 ], [ 0, %271 ], [ 0, %276 ], [ 0, %287 ], [ 0, %1249 ], [ 0, %1273 ], [ 0, %1269 ], [ 0, %1267 ], [ 0, %1261 ], [ 0, %1256 ], [ 0, %1251 ], [ 0, %1204 ], [ 0, %1197 ], [ 0, %216 ], [ 0, %4 ], [ 0, %1177 ], [ 0, %1184 ], [ 0, %128 ], [ 0, %293 ], [ 0, %32 ], [ 0, %22 ]
  ret i32 %1312
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.ctlz.i64(i64, i1 immarg) #4

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.ctlz.i32(i32, i1 immarg) #4

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.abs.i32(i32, i1 immarg) #5

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.fshl.i32(i32, i32, i32) #5

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.usub.sat.i64(i64, i64) #5

attributes #0 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "no-builtins" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none) "no-builtins" }
attributes #4 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #6 = { nounwind }
attributes #7 = { nobuiltin "no-builtins" }

!4 = !{!"branch_weights", !"expected", i32 1, i32 2000}
!5 = !{!6}
!6 = distinct !{!6, !7, !"openSink: argument 0"}
!7 = distinct !{!7, !"openSink"}
!8 = distinct !{!8, !9}
!9 = !{!"llvm.loop.unroll.disable"}
