; Made by gen.sh from c/sequence.c; do not edit.

%struct.wire = type { ptr, ptr }
%struct.sw_str = type { ptr, i64 }

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_sequence_count(ptr nocapture noundef readnone %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = alloca i64, align 8
  %5 = alloca %struct.wire, align 8
  %6 = getelementptr inbounds i8, ptr %1, i64 8
  %7 = load i64, ptr %6, align 8
  %8 = icmp sgt i64 %7, 0
  br i1 %8, label %9, label %63

9:                                                ; preds = %3
  %10 = getelementptr inbounds i8, ptr %1, i64 32
  %11 = getelementptr inbounds i8, ptr %5, i64 8
  br label %12

12:                                               ; preds = %9, %55
  %13 = phi i64 [ 0, %9 ], [ %59, %55 ]
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %5) #7
  %14 = load ptr, ptr %1, align 8
  %15 = getelementptr inbounds %struct.sw_str, ptr %14, i64 %13
  %16 = load ptr, ptr %10, align 8
  %17 = load ptr, ptr %15, align 8
  %18 = getelementptr inbounds i8, ptr %15, i64 8
  %19 = load i64, ptr %18, align 8
  %20 = load ptr, ptr %16, align 8
  %21 = getelementptr inbounds i8, ptr %16, i64 8
  %22 = load i64, ptr %21, align 8
  %23 = call fastcc i32 @featureList(ptr %17, i64 %19, ptr %20, i64 %22, ptr noundef nonnull %5) #8
  %24 = icmp slt i32 %23, 0
  br i1 %24, label %62, label %25

25:                                               ; preds = %12
  %26 = icmp eq i32 %23, 0
  br i1 %26, label %55, label %27

27:                                               ; preds = %25, %44
  %28 = phi i64 [ %54, %44 ], [ 0, %25 ]
  br label %29

29:                                               ; preds = %41, %27
  %30 = load ptr, ptr %5, align 8
  %31 = load ptr, ptr %11, align 8
  %32 = icmp ult ptr %30, %31
  br i1 %32, label %33, label %55

33:                                               ; preds = %29
  %34 = load i8, ptr %30, align 1
  %35 = icmp eq i8 %34, 10
  br i1 %35, label %36, label %41

36:                                               ; preds = %33
  %37 = getelementptr inbounds i8, ptr %30, i64 1
  store ptr %37, ptr %5, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %4) #7
  %38 = call fastcc i32 @varint(ptr noundef nonnull %5, ptr noundef nonnull %4) #8
  %39 = icmp eq i32 %38, 0
  br i1 %39, label %40, label %44

40:                                               ; preds = %36
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %4) #7
  br label %62

41:                                               ; preds = %33
  %42 = call fastcc i32 @skip(ptr noundef nonnull %5) #8
  %43 = icmp eq i32 %42, 0
  br i1 %43, label %62, label %29

44:                                               ; preds = %36
  %45 = load i64, ptr %4, align 8
  %46 = and i64 %45, 4294967295
  %47 = load ptr, ptr %11, align 8
  %48 = load ptr, ptr %5, align 8
  %49 = ptrtoint ptr %47 to i64
  %50 = ptrtoint ptr %48 to i64
  %51 = sub i64 %49, %50
  %52 = tail call i64 @llvm.umin.i64(i64 %46, i64 %51)
  %53 = getelementptr inbounds i8, ptr %48, i64 %52
  store ptr %53, ptr %5, align 8
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %4) #7
  %54 = add nuw nsw i64 %28, 1
  br label %27

55:                                               ; preds = %29, %25
  %56 = phi i64 [ -1, %25 ], [ %28, %29 ]
  %57 = load ptr, ptr %2, align 8
  %58 = getelementptr inbounds i64, ptr %57, i64 %13
  store i64 %56, ptr %58, align 8
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %5) #7
  %59 = add nuw nsw i64 %13, 1
  %60 = load i64, ptr %6, align 8
  %61 = icmp slt i64 %59, %60
  br i1 %61, label %12, label %63

62:                                               ; preds = %12, %41, %40
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %5) #7
  br label %63

63:                                               ; preds = %55, %3, %62
  %64 = phi i32 [ 16, %62 ], [ 0, %3 ], [ 0, %55 ]
  ret i32 %64
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc i32 @featureList(ptr %0, i64 %1, ptr nocapture readonly %2, i64 %3, ptr nocapture noundef writeonly %4) unnamed_addr #2 {
  %6 = alloca i64, align 8
  %7 = alloca i64, align 8
  %8 = alloca i64, align 8
  %9 = alloca i64, align 8
  %10 = alloca %struct.wire, align 8
  %11 = alloca %struct.wire, align 8
  %12 = alloca %struct.wire, align 8
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %10) #7
  store ptr %0, ptr %10, align 8
  %13 = getelementptr inbounds i8, ptr %10, i64 8
  %14 = getelementptr inbounds i8, ptr %0, i64 %1
  store ptr %14, ptr %13, align 8
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %11) #7
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %12) #7
  %15 = getelementptr inbounds i8, ptr %11, i64 8
  %16 = getelementptr inbounds i8, ptr %12, i64 8
  %17 = icmp ugt i64 %3, 7
  %18 = icmp eq i64 %3, 0
  %19 = getelementptr inbounds i8, ptr %2, i64 %3
  %20 = getelementptr inbounds i8, ptr %19, i64 -8
  %21 = getelementptr inbounds i8, ptr %4, i64 8
  %22 = icmp eq i64 %3, 1
  %23 = getelementptr inbounds i8, ptr %2, i64 1
  %24 = icmp eq i64 %3, 2
  %25 = getelementptr inbounds i8, ptr %2, i64 2
  %26 = icmp eq i64 %3, 3
  %27 = getelementptr inbounds i8, ptr %2, i64 3
  %28 = icmp eq i64 %3, 4
  %29 = getelementptr inbounds i8, ptr %2, i64 4
  %30 = icmp eq i64 %3, 5
  %31 = getelementptr inbounds i8, ptr %2, i64 5
  %32 = icmp eq i64 %3, 6
  %33 = getelementptr inbounds i8, ptr %2, i64 6
  br label %34

34:                                               ; preds = %218, %5
  %35 = phi i32 [ 0, %5 ], [ %221, %218 ]
  %36 = load ptr, ptr %11, align 1
  %37 = load ptr, ptr %15, align 1
  br label %38

38:                                               ; preds = %34, %56
  %39 = phi ptr [ %37, %34 ], [ %65, %56 ]
  %40 = phi ptr [ %36, %34 ], [ %60, %56 ]
  br label %41

41:                                               ; preds = %38, %48
  %42 = load ptr, ptr %10, align 8
  %43 = load ptr, ptr %13, align 8
  %44 = icmp ult ptr %42, %43
  br i1 %44, label %45, label %223

45:                                               ; preds = %41
  %46 = load i8, ptr %42, align 1
  %47 = icmp eq i8 %46, 18
  br i1 %47, label %51, label %48

48:                                               ; preds = %45
  %49 = call fastcc i32 @skip(ptr noundef nonnull %10) #8
  %50 = icmp eq i32 %49, 0
  br i1 %50, label %223, label %41

51:                                               ; preds = %45
  %52 = getelementptr inbounds i8, ptr %42, i64 1
  store ptr %52, ptr %10, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %9) #7
  %53 = call fastcc i32 @varint(ptr noundef nonnull %10, ptr noundef nonnull %9) #8
  %54 = icmp eq i32 %53, 0
  br i1 %54, label %55, label %56

55:                                               ; preds = %51
  store ptr %40, ptr %11, align 1
  store ptr %39, ptr %15, align 1
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %9) #7
  br label %225

56:                                               ; preds = %51
  %57 = load i64, ptr %9, align 8
  %58 = and i64 %57, 4294967295
  %59 = load ptr, ptr %13, align 8
  %60 = load ptr, ptr %10, align 8
  %61 = ptrtoint ptr %59 to i64
  %62 = ptrtoint ptr %60 to i64
  %63 = sub i64 %61, %62
  %64 = tail call i64 @llvm.umin.i64(i64 %58, i64 %63)
  %65 = getelementptr inbounds i8, ptr %60, i64 %64
  store ptr %65, ptr %10, align 8
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %9) #7
  %66 = icmp eq i64 %64, 0
  br i1 %66, label %38, label %67

67:                                               ; preds = %56
  store ptr %60, ptr %11, align 1
  store ptr %65, ptr %15, align 1
  br label %68

68:                                               ; preds = %67, %218
  %69 = phi ptr [ %220, %218 ], [ %60, %67 ]
  %70 = phi i32 [ %221, %218 ], [ %35, %67 ]
  %71 = load i8, ptr %69, align 1
  %72 = icmp eq i8 %71, 10
  br i1 %72, label %79, label %73

73:                                               ; preds = %68
  %74 = call fastcc i32 @skip(ptr noundef nonnull %11) #8
  %75 = icmp eq i32 %74, 0
  br i1 %75, label %225, label %76

76:                                               ; preds = %73
  %77 = load ptr, ptr %11, align 8
  %78 = load ptr, ptr %15, align 8
  br label %218

79:                                               ; preds = %68
  %80 = getelementptr inbounds i8, ptr %69, i64 1
  store ptr %80, ptr %11, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %8) #7
  %81 = call fastcc i32 @varint(ptr noundef nonnull %11, ptr noundef nonnull %8) #8
  %82 = icmp eq i32 %81, 0
  br i1 %82, label %83, label %84

83:                                               ; preds = %79
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %8) #7
  br label %225

84:                                               ; preds = %79
  %85 = load i64, ptr %8, align 8
  %86 = and i64 %85, 4294967295
  %87 = load ptr, ptr %15, align 8
  %88 = load ptr, ptr %11, align 8
  %89 = ptrtoint ptr %87 to i64
  %90 = ptrtoint ptr %88 to i64
  %91 = sub i64 %89, %90
  %92 = tail call i64 @llvm.umin.i64(i64 %86, i64 %91)
  store ptr %88, ptr %12, align 8
  %93 = getelementptr inbounds i8, ptr %88, i64 %92
  store ptr %93, ptr %11, align 8
  store ptr %93, ptr %16, align 8
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %8) #7
  %94 = icmp eq i64 %92, 0
  br i1 %94, label %153, label %95

95:                                               ; preds = %84, %145
  %96 = phi ptr [ %146, %145 ], [ %93, %84 ]
  %97 = phi ptr [ %147, %145 ], [ %88, %84 ]
  %98 = phi i64 [ %151, %145 ], [ 0, %84 ]
  %99 = phi ptr [ %150, %145 ], [ null, %84 ]
  %100 = phi ptr [ %149, %145 ], [ null, %84 ]
  %101 = phi ptr [ %148, %145 ], [ null, %84 ]
  %102 = load i8, ptr %97, align 1
  %103 = icmp eq i8 %102, 10
  br i1 %103, label %104, label %120

104:                                              ; preds = %95
  %105 = getelementptr inbounds i8, ptr %97, i64 1
  store ptr %105, ptr %12, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %7) #7
  %106 = call fastcc i32 @varint(ptr noundef nonnull %12, ptr noundef nonnull %7) #8
  %107 = icmp eq i32 %106, 0
  br i1 %107, label %117, label %108

108:                                              ; preds = %104
  %109 = load i64, ptr %7, align 8
  %110 = and i64 %109, 4294967295
  %111 = load ptr, ptr %16, align 8
  %112 = load ptr, ptr %12, align 8
  %113 = ptrtoint ptr %111 to i64
  %114 = ptrtoint ptr %112 to i64
  %115 = sub i64 %113, %114
  %116 = icmp ugt i64 %110, %115
  br i1 %116, label %117, label %118

117:                                              ; preds = %104, %108
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %7) #7
  br label %225

118:                                              ; preds = %108
  %119 = getelementptr inbounds i8, ptr %112, i64 %110
  store ptr %119, ptr %12, align 8
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %7) #7
  br label %145

120:                                              ; preds = %95
  %121 = icmp ne ptr %97, %96
  %122 = icmp eq i8 %102, 18
  %123 = and i1 %121, %122
  br i1 %123, label %124, label %139

124:                                              ; preds = %120
  %125 = getelementptr inbounds i8, ptr %97, i64 1
  store ptr %125, ptr %12, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %6) #7
  %126 = call fastcc i32 @varint(ptr noundef nonnull %12, ptr noundef nonnull %6) #8
  %127 = icmp eq i32 %126, 0
  br i1 %127, label %128, label %129

128:                                              ; preds = %124
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #7
  br label %225

129:                                              ; preds = %124
  %130 = load i64, ptr %6, align 8
  %131 = and i64 %130, 4294967295
  %132 = load ptr, ptr %16, align 8
  %133 = load ptr, ptr %12, align 8
  %134 = ptrtoint ptr %132 to i64
  %135 = ptrtoint ptr %133 to i64
  %136 = sub i64 %134, %135
  %137 = tail call i64 @llvm.umin.i64(i64 %131, i64 %136)
  %138 = getelementptr inbounds i8, ptr %133, i64 %137
  store ptr %138, ptr %12, align 8
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #7
  br label %145

139:                                              ; preds = %120
  %140 = call fastcc i32 @skip(ptr noundef nonnull %12) #8
  %141 = icmp eq i32 %140, 0
  br i1 %141, label %225, label %142

142:                                              ; preds = %139
  %143 = load ptr, ptr %12, align 8
  %144 = load ptr, ptr %16, align 8
  br label %145

145:                                              ; preds = %142, %129, %118
  %146 = phi ptr [ %144, %142 ], [ %132, %129 ], [ %111, %118 ]
  %147 = phi ptr [ %143, %142 ], [ %138, %129 ], [ %119, %118 ]
  %148 = phi ptr [ %101, %142 ], [ %138, %129 ], [ %101, %118 ]
  %149 = phi ptr [ %100, %142 ], [ %133, %129 ], [ %100, %118 ]
  %150 = phi ptr [ %99, %142 ], [ %99, %129 ], [ %112, %118 ]
  %151 = phi i64 [ %98, %142 ], [ %98, %129 ], [ %110, %118 ]
  %152 = icmp ult ptr %147, %146
  br i1 %152, label %95, label %153

153:                                              ; preds = %145, %84
  %154 = phi ptr [ null, %84 ], [ %148, %145 ]
  %155 = phi ptr [ null, %84 ], [ %149, %145 ]
  %156 = phi ptr [ null, %84 ], [ %150, %145 ]
  %157 = phi i64 [ 0, %84 ], [ %151, %145 ]
  %158 = icmp eq i64 %157, %3
  br i1 %158, label %159, label %218

159:                                              ; preds = %153
  br i1 %17, label %161, label %160

160:                                              ; preds = %159
  br i1 %18, label %217, label %207

161:                                              ; preds = %159, %165
  %162 = phi i64 [ %163, %165 ], [ 0, %159 ]
  %163 = add i64 %162, 8
  %164 = icmp ugt i64 %163, %3
  br i1 %164, label %211, label %165

165:                                              ; preds = %161
  %166 = getelementptr inbounds i8, ptr %156, i64 %162
  %167 = load i64, ptr %166, align 1
  %168 = getelementptr inbounds i8, ptr %2, i64 %162
  %169 = load i64, ptr %168, align 1
  %170 = icmp eq i64 %167, %169
  br i1 %170, label %161, label %218

171:                                              ; preds = %207
  br i1 %22, label %217, label %172

172:                                              ; preds = %171
  %173 = getelementptr inbounds i8, ptr %156, i64 1
  %174 = load i8, ptr %173, align 1
  %175 = load i8, ptr %23, align 1
  %176 = icmp eq i8 %174, %175
  br i1 %176, label %177, label %218

177:                                              ; preds = %172
  br i1 %24, label %217, label %178

178:                                              ; preds = %177
  %179 = getelementptr inbounds i8, ptr %156, i64 2
  %180 = load i8, ptr %179, align 1
  %181 = load i8, ptr %25, align 1
  %182 = icmp eq i8 %180, %181
  br i1 %182, label %183, label %218

183:                                              ; preds = %178
  br i1 %26, label %217, label %184

184:                                              ; preds = %183
  %185 = getelementptr inbounds i8, ptr %156, i64 3
  %186 = load i8, ptr %185, align 1
  %187 = load i8, ptr %27, align 1
  %188 = icmp eq i8 %186, %187
  br i1 %188, label %189, label %218

189:                                              ; preds = %184
  br i1 %28, label %217, label %190

190:                                              ; preds = %189
  %191 = getelementptr inbounds i8, ptr %156, i64 4
  %192 = load i8, ptr %191, align 1
  %193 = load i8, ptr %29, align 1
  %194 = icmp eq i8 %192, %193
  br i1 %194, label %195, label %218

195:                                              ; preds = %190
  br i1 %30, label %217, label %196

196:                                              ; preds = %195
  %197 = getelementptr inbounds i8, ptr %156, i64 5
  %198 = load i8, ptr %197, align 1
  %199 = load i8, ptr %31, align 1
  %200 = icmp eq i8 %198, %199
  br i1 %200, label %201, label %218

201:                                              ; preds = %196
  br i1 %32, label %217, label %202

202:                                              ; preds = %201
  %203 = getelementptr inbounds i8, ptr %156, i64 6
  %204 = load i8, ptr %203, align 1
  %205 = load i8, ptr %33, align 1
  %206 = icmp eq i8 %204, %205
  br i1 %206, label %217, label %218

207:                                              ; preds = %160
  %208 = load i8, ptr %156, align 1
  %209 = load i8, ptr %2, align 1
  %210 = icmp eq i8 %208, %209
  br i1 %210, label %171, label %218

211:                                              ; preds = %161
  %212 = getelementptr inbounds i8, ptr %156, i64 %3
  %213 = getelementptr inbounds i8, ptr %212, i64 -8
  %214 = load i64, ptr %213, align 1
  %215 = load i64, ptr %20, align 1
  %216 = icmp eq i64 %214, %215
  br i1 %216, label %217, label %218

217:                                              ; preds = %171, %177, %183, %189, %195, %201, %202, %160, %211
  store ptr %155, ptr %4, align 8
  store ptr %154, ptr %21, align 8
  br label %218

218:                                              ; preds = %207, %172, %178, %184, %190, %196, %202, %165, %76, %153, %211, %217
  %219 = phi ptr [ %78, %76 ], [ %87, %211 ], [ %87, %217 ], [ %87, %153 ], [ %87, %165 ], [ %87, %202 ], [ %87, %196 ], [ %87, %190 ], [ %87, %184 ], [ %87, %178 ], [ %87, %172 ], [ %87, %207 ]
  %220 = phi ptr [ %77, %76 ], [ %93, %211 ], [ %93, %217 ], [ %93, %153 ], [ %93, %165 ], [ %93, %202 ], [ %93, %196 ], [ %93, %190 ], [ %93, %184 ], [ %93, %178 ], [ %93, %172 ], [ %93, %207 ]
  %221 = phi i32 [ %70, %76 ], [ %70, %211 ], [ 1, %217 ], [ %70, %153 ], [ %70, %165 ], [ %70, %202 ], [ %70, %196 ], [ %70, %190 ], [ %70, %184 ], [ %70, %178 ], [ %70, %172 ], [ %70, %207 ]
  %222 = icmp ult ptr %220, %219
  br i1 %222, label %68, label %34

223:                                              ; preds = %48, %41
  %224 = phi i32 [ %35, %41 ], [ -1, %48 ]
  store ptr %40, ptr %11, align 1
  store ptr %39, ptr %15, align 1
  br label %225

225:                                              ; preds = %73, %139, %223, %128, %117, %83, %55
  %226 = phi i32 [ -1, %55 ], [ -1, %83 ], [ -1, %117 ], [ -1, %128 ], [ %224, %223 ], [ -1, %139 ], [ -1, %73 ]
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %12) #7
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %11) #7
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %10) #7
  ret i32 %226
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_sequence_steps(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = alloca i64, align 8
  %5 = alloca %struct.wire, align 8
  %6 = getelementptr inbounds i8, ptr %1, i64 32
  %7 = load ptr, ptr %6, align 8
  %8 = load ptr, ptr %7, align 8
  %9 = getelementptr inbounds i8, ptr %7, i64 8
  %10 = load i64, ptr %9, align 8
  %11 = load ptr, ptr %2, align 8
  %12 = getelementptr inbounds i8, ptr %2, i64 8
  %13 = load i64, ptr %12, align 8
  %14 = getelementptr inbounds %struct.sw_str, ptr %11, i64 %13
  %15 = getelementptr inbounds i8, ptr %0, i64 8
  %16 = load i64, ptr %15, align 8
  %17 = getelementptr inbounds i8, ptr %1, i64 8
  %18 = load i64, ptr %17, align 8
  %19 = icmp sgt i64 %18, 0
  br i1 %19, label %20, label %237

20:                                               ; preds = %3
  %21 = getelementptr inbounds i8, ptr %5, i64 8
  %22 = icmp ugt i64 %10, 127
  %23 = getelementptr inbounds i8, ptr %0, i64 16
  br label %24

24:                                               ; preds = %20, %231
  %25 = phi ptr [ %11, %20 ], [ %226, %231 ]
  %26 = phi i64 [ 0, %20 ], [ %232, %231 ]
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %5) #7
  %27 = load ptr, ptr %1, align 8
  %28 = getelementptr inbounds %struct.sw_str, ptr %27, i64 %26
  %29 = load ptr, ptr %28, align 8
  %30 = getelementptr inbounds i8, ptr %28, i64 8
  %31 = load i64, ptr %30, align 8
  %32 = call fastcc i32 @featureList(ptr %29, i64 %31, ptr %8, i64 %10, ptr noundef nonnull %5) #8
  %33 = icmp sgt i32 %32, 0
  br i1 %33, label %34, label %225

34:                                               ; preds = %24, %223
  %35 = phi ptr [ %212, %223 ], [ %25, %24 ]
  br label %36

36:                                               ; preds = %48, %34
  %37 = load ptr, ptr %5, align 8
  %38 = load ptr, ptr %21, align 8
  %39 = icmp ult ptr %37, %38
  br i1 %39, label %40, label %225

40:                                               ; preds = %36
  %41 = load i8, ptr %37, align 1
  %42 = icmp eq i8 %41, 10
  br i1 %42, label %43, label %48

43:                                               ; preds = %40
  %44 = getelementptr inbounds i8, ptr %37, i64 1
  store ptr %44, ptr %5, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %4) #7
  %45 = call fastcc i32 @varint(ptr noundef nonnull %5, ptr noundef nonnull %4) #8
  %46 = icmp eq i32 %45, 0
  br i1 %46, label %47, label %51

47:                                               ; preds = %43
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %4) #7
  br label %225

48:                                               ; preds = %40
  %49 = call fastcc i32 @skip(ptr noundef nonnull %5) #8
  %50 = icmp eq i32 %49, 0
  br i1 %50, label %225, label %36

51:                                               ; preds = %43
  %52 = load i64, ptr %4, align 8
  %53 = and i64 %52, 4294967295
  %54 = load ptr, ptr %21, align 8
  %55 = load ptr, ptr %5, align 8
  %56 = ptrtoint ptr %54 to i64
  %57 = ptrtoint ptr %55 to i64
  %58 = sub i64 %56, %57
  %59 = tail call i64 @llvm.umin.i64(i64 %53, i64 %58)
  %60 = getelementptr inbounds i8, ptr %55, i64 %59
  store ptr %60, ptr %5, align 8
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %4) #7
  %61 = icmp ult ptr %35, %14
  br i1 %61, label %62, label %225

62:                                               ; preds = %51
  br i1 %22, label %63, label %69

63:                                               ; preds = %62, %63
  %64 = phi i64 [ %67, %63 ], [ %10, %62 ]
  %65 = phi i64 [ %66, %63 ], [ 2, %62 ]
  %66 = add nuw nsw i64 %65, 1
  %67 = lshr i64 %64, 7
  %68 = icmp ugt i64 %64, 16383
  br i1 %68, label %63, label %69

69:                                               ; preds = %63, %62
  %70 = phi i64 [ 2, %62 ], [ %66, %63 ]
  %71 = icmp ugt i64 %59, 127
  br i1 %71, label %72, label %78

72:                                               ; preds = %69, %72
  %73 = phi i64 [ %76, %72 ], [ %59, %69 ]
  %74 = phi i64 [ %75, %72 ], [ 2, %69 ]
  %75 = add nuw nsw i64 %74, 1
  %76 = lshr i64 %73, 7
  %77 = icmp ugt i64 %73, 16383
  br i1 %77, label %72, label %78

78:                                               ; preds = %72, %69
  %79 = phi i64 [ 2, %69 ], [ %75, %72 ]
  %80 = add i64 %59, %10
  %81 = add i64 %80, %70
  %82 = add i64 %81, %79
  %83 = load ptr, ptr %0, align 8, !noalias !4
  %84 = load i64, ptr %15, align 8, !noalias !4
  %85 = load i64, ptr %23, align 8, !noalias !4
  %86 = icmp ult i64 %84, %85
  %87 = tail call i64 @llvm.usub.sat.i64(i64 %85, i64 %84)
  %88 = select i1 %86, i64 %84, i64 0
  %89 = getelementptr inbounds i8, ptr %83, i64 %88
  %90 = icmp ugt i64 %82, 127
  br i1 %90, label %91, label %97

91:                                               ; preds = %78, %91
  %92 = phi i64 [ %95, %91 ], [ %82, %78 ]
  %93 = phi i64 [ %94, %91 ], [ 2, %78 ]
  %94 = add nuw nsw i64 %93, 1
  %95 = lshr i64 %92, 7
  %96 = icmp ugt i64 %92, 16383
  br i1 %96, label %91, label %97

97:                                               ; preds = %91, %78
  %98 = phi i64 [ 2, %78 ], [ %94, %91 ]
  %99 = add i64 %98, %82
  br i1 %86, label %100, label %101

100:                                              ; preds = %97
  store i8 10, ptr %89, align 1
  br label %101

101:                                              ; preds = %100, %97
  %102 = icmp ugt i64 %99, 127
  br i1 %102, label %103, label %115

103:                                              ; preds = %101, %111
  %104 = phi i64 [ %112, %111 ], [ 1, %101 ]
  %105 = phi i64 [ %113, %111 ], [ %99, %101 ]
  %106 = icmp ult i64 %104, %87
  br i1 %106, label %107, label %111

107:                                              ; preds = %103
  %108 = trunc i64 %105 to i8
  %109 = or i8 %108, -128
  %110 = getelementptr inbounds i8, ptr %89, i64 %104
  store i8 %109, ptr %110, align 1
  br label %111

111:                                              ; preds = %107, %103
  %112 = add nuw nsw i64 %104, 1
  %113 = lshr i64 %105, 7
  %114 = icmp ugt i64 %105, 16383
  br i1 %114, label %103, label %115

115:                                              ; preds = %111, %101
  %116 = phi i64 [ 1, %101 ], [ %112, %111 ]
  %117 = phi i64 [ %99, %101 ], [ %113, %111 ]
  %118 = icmp ult i64 %116, %87
  br i1 %118, label %119, label %122

119:                                              ; preds = %115
  %120 = trunc nuw nsw i64 %117 to i8
  %121 = getelementptr inbounds i8, ptr %89, i64 %116
  store i8 %120, ptr %121, align 1
  br label %122

122:                                              ; preds = %115, %119
  %123 = add i64 %116, 1
  %124 = icmp ult i64 %123, %87
  br i1 %124, label %125, label %127

125:                                              ; preds = %122
  %126 = getelementptr inbounds i8, ptr %89, i64 %123
  store i8 10, ptr %126, align 1
  br label %127

127:                                              ; preds = %125, %122
  %128 = add i64 %116, 2
  br i1 %90, label %129, label %141

129:                                              ; preds = %127, %137
  %130 = phi i64 [ %138, %137 ], [ %128, %127 ]
  %131 = phi i64 [ %139, %137 ], [ %82, %127 ]
  %132 = icmp ult i64 %130, %87
  br i1 %132, label %133, label %137

133:                                              ; preds = %129
  %134 = trunc i64 %131 to i8
  %135 = or i8 %134, -128
  %136 = getelementptr inbounds i8, ptr %89, i64 %130
  store i8 %135, ptr %136, align 1
  br label %137

137:                                              ; preds = %133, %129
  %138 = add nuw nsw i64 %130, 1
  %139 = lshr i64 %131, 7
  %140 = icmp ugt i64 %131, 16383
  br i1 %140, label %129, label %141

141:                                              ; preds = %137, %127
  %142 = phi i64 [ %128, %127 ], [ %138, %137 ]
  %143 = phi i64 [ %82, %127 ], [ %139, %137 ]
  %144 = icmp ult i64 %142, %87
  br i1 %144, label %145, label %148

145:                                              ; preds = %141
  %146 = trunc nuw nsw i64 %143 to i8
  %147 = getelementptr inbounds i8, ptr %89, i64 %142
  store i8 %146, ptr %147, align 1
  br label %148

148:                                              ; preds = %141, %145
  %149 = add i64 %142, 1
  %150 = icmp ult i64 %149, %87
  br i1 %150, label %151, label %153

151:                                              ; preds = %148
  %152 = getelementptr inbounds i8, ptr %89, i64 %149
  store i8 10, ptr %152, align 1
  br label %153

153:                                              ; preds = %151, %148
  %154 = add i64 %142, 2
  br i1 %22, label %155, label %167

155:                                              ; preds = %153, %163
  %156 = phi i64 [ %164, %163 ], [ %154, %153 ]
  %157 = phi i64 [ %165, %163 ], [ %10, %153 ]
  %158 = icmp ult i64 %156, %87
  br i1 %158, label %159, label %163

159:                                              ; preds = %155
  %160 = trunc i64 %157 to i8
  %161 = or i8 %160, -128
  %162 = getelementptr inbounds i8, ptr %89, i64 %156
  store i8 %161, ptr %162, align 1
  br label %163

163:                                              ; preds = %159, %155
  %164 = add nuw nsw i64 %156, 1
  %165 = lshr i64 %157, 7
  %166 = icmp ugt i64 %157, 16383
  br i1 %166, label %155, label %167

167:                                              ; preds = %163, %153
  %168 = phi i64 [ %154, %153 ], [ %164, %163 ]
  %169 = phi i64 [ %10, %153 ], [ %165, %163 ]
  %170 = icmp ult i64 %168, %87
  br i1 %170, label %171, label %174

171:                                              ; preds = %167
  %172 = trunc nuw nsw i64 %169 to i8
  %173 = getelementptr inbounds i8, ptr %89, i64 %168
  store i8 %172, ptr %173, align 1
  br label %174

174:                                              ; preds = %167, %171
  %175 = add i64 %168, 1
  %176 = add i64 %175, %10
  %177 = icmp ugt i64 %176, %87
  br i1 %177, label %180, label %178

178:                                              ; preds = %174
  %179 = getelementptr inbounds i8, ptr %89, i64 %175
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %179, ptr readonly align 1 %8, i64 %10, i1 false)
  br label %180

180:                                              ; preds = %174, %178
  %181 = icmp ult i64 %176, %87
  br i1 %181, label %182, label %184

182:                                              ; preds = %180
  %183 = getelementptr inbounds i8, ptr %89, i64 %176
  store i8 18, ptr %183, align 1
  br label %184

184:                                              ; preds = %182, %180
  %185 = add i64 %176, 1
  br i1 %71, label %186, label %198

186:                                              ; preds = %184, %194
  %187 = phi i64 [ %195, %194 ], [ %185, %184 ]
  %188 = phi i64 [ %196, %194 ], [ %59, %184 ]
  %189 = icmp ult i64 %187, %87
  br i1 %189, label %190, label %194

190:                                              ; preds = %186
  %191 = trunc i64 %188 to i8
  %192 = or i8 %191, -128
  %193 = getelementptr inbounds i8, ptr %89, i64 %187
  store i8 %192, ptr %193, align 1
  br label %194

194:                                              ; preds = %190, %186
  %195 = add i64 %187, 1
  %196 = lshr i64 %188, 7
  %197 = icmp ugt i64 %188, 16383
  br i1 %197, label %186, label %198

198:                                              ; preds = %194, %184
  %199 = phi i64 [ %185, %184 ], [ %195, %194 ]
  %200 = phi i64 [ %59, %184 ], [ %196, %194 ]
  %201 = icmp ult i64 %199, %87
  br i1 %201, label %202, label %205

202:                                              ; preds = %198
  %203 = trunc nuw nsw i64 %200 to i8
  %204 = getelementptr inbounds i8, ptr %89, i64 %199
  store i8 %203, ptr %204, align 1
  br label %205

205:                                              ; preds = %198, %202
  %206 = add i64 %199, 1
  %207 = add i64 %206, %59
  %208 = icmp ugt i64 %207, %87
  br i1 %208, label %211, label %209

209:                                              ; preds = %205
  %210 = getelementptr inbounds i8, ptr %89, i64 %206
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %210, ptr readonly align 1 %55, i64 %59, i1 false)
  br label %211

211:                                              ; preds = %205, %209
  %212 = getelementptr inbounds i8, ptr %35, i64 16
  %213 = getelementptr inbounds i8, ptr %35, i64 8
  store i64 %207, ptr %213, align 8
  %214 = load i64, ptr %15, align 8
  %215 = add i64 %214, %207
  store i64 %215, ptr %15, align 8
  %216 = load i64, ptr %23, align 8
  %217 = icmp ugt i64 %215, %216
  br i1 %217, label %223, label %218, !prof !7

218:                                              ; preds = %211
  %219 = load ptr, ptr %0, align 8
  %220 = icmp eq ptr %219, null
  %221 = getelementptr inbounds i8, ptr %219, i64 %214
  %222 = select i1 %220, ptr %0, ptr %221
  br label %223

223:                                              ; preds = %211, %218
  %224 = phi ptr [ %222, %218 ], [ null, %211 ]
  store ptr %224, ptr %35, align 8
  br label %34

225:                                              ; preds = %51, %48, %36, %24, %47
  %226 = phi ptr [ %35, %47 ], [ %25, %24 ], [ %35, %36 ], [ %35, %48 ], [ %35, %51 ]
  %227 = phi i32 [ -1, %47 ], [ 0, %24 ], [ -1, %48 ], [ 0, %36 ], [ 1, %51 ]
  %228 = or i32 %227, %32
  %229 = icmp sgt i32 %228, -1
  br i1 %229, label %231, label %230

230:                                              ; preds = %225
  store i64 %16, ptr %15, align 8
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %5) #7
  br label %244

231:                                              ; preds = %225
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %5) #7
  %232 = add nuw nsw i64 %26, 1
  %233 = load i64, ptr %17, align 8
  %234 = icmp slt i64 %232, %233
  br i1 %234, label %24, label %235

235:                                              ; preds = %231
  %236 = load i64, ptr %15, align 8
  br label %237

237:                                              ; preds = %235, %3
  %238 = phi i64 [ %236, %235 ], [ %16, %3 ]
  %239 = getelementptr inbounds i8, ptr %0, i64 16
  %240 = load i64, ptr %239, align 8
  %241 = icmp ugt i64 %238, %240
  br i1 %241, label %242, label %244, !prof !7

242:                                              ; preds = %237
  %243 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %238, ptr %243, align 8
  store i64 %16, ptr %15, align 8
  br label %244

244:                                              ; preds = %242, %237, %230
  %245 = phi i32 [ 16, %230 ], [ 1, %242 ], [ 0, %237 ]
  ret i32 %245
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i64, i1 immarg) #3

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc noundef i32 @skip(ptr nocapture noundef %0) unnamed_addr #4 {
  %2 = alloca i64, align 8
  %3 = alloca i64, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %2) #7
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %3) #7
  %4 = call fastcc i32 @varint(ptr noundef %0, ptr noundef nonnull %2) #8
  %5 = icmp eq i32 %4, 0
  br i1 %5, label %36, label %6

6:                                                ; preds = %1
  %7 = load i64, ptr %2, align 8
  %8 = and i64 %7, 7
  switch i64 %8, label %36 [
    i64 0, label %9
    i64 1, label %25
    i64 5, label %11
    i64 2, label %12
  ]

9:                                                ; preds = %6
  %10 = call fastcc i32 @varint(ptr noundef %0, ptr noundef nonnull %3) #8
  br label %36

11:                                               ; preds = %6
  br label %25

12:                                               ; preds = %6
  %13 = call fastcc i32 @varint(ptr noundef %0, ptr noundef nonnull %3) #8
  %14 = icmp eq i32 %13, 0
  br i1 %14, label %36, label %15

15:                                               ; preds = %12
  %16 = load i64, ptr %3, align 8
  %17 = and i64 %16, 4294967295
  %18 = getelementptr inbounds i8, ptr %0, i64 8
  %19 = load ptr, ptr %18, align 8
  %20 = load ptr, ptr %0, align 8
  %21 = ptrtoint ptr %19 to i64
  %22 = ptrtoint ptr %20 to i64
  %23 = sub i64 %21, %22
  %24 = tail call i64 @llvm.umin.i64(i64 %17, i64 %23)
  br label %25

25:                                               ; preds = %6, %15, %11
  %26 = phi i64 [ %24, %15 ], [ 4, %11 ], [ 8, %6 ]
  %27 = getelementptr inbounds i8, ptr %0, i64 8
  %28 = load ptr, ptr %27, align 8
  %29 = load ptr, ptr %0, align 8
  %30 = ptrtoint ptr %28 to i64
  %31 = ptrtoint ptr %29 to i64
  %32 = sub i64 %30, %31
  %33 = icmp ugt i64 %26, %32
  br i1 %33, label %36, label %34

34:                                               ; preds = %25
  %35 = getelementptr inbounds i8, ptr %29, i64 %26
  store ptr %35, ptr %0, align 8
  br label %36

36:                                               ; preds = %25, %6, %12, %1, %34, %9
  %37 = phi i32 [ 1, %34 ], [ %10, %9 ], [ 0, %1 ], [ 0, %12 ], [ 0, %6 ], [ 0, %25 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %3) #7
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %2) #7
  ret i32 %37
}

; Function Attrs: inlinehint mustprogress nofree norecurse nosync nounwind willreturn memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc noundef i32 @varint(ptr nocapture noundef %0, ptr nocapture noundef writeonly %1) unnamed_addr #5 {
  %3 = load ptr, ptr %0, align 8
  %4 = getelementptr inbounds i8, ptr %0, i64 8
  %5 = load ptr, ptr %4, align 8
  %6 = icmp ult ptr %3, %5
  br i1 %6, label %7, label %114, !prof !8

7:                                                ; preds = %2
  %8 = load i8, ptr %3, align 1
  %9 = icmp sgt i8 %8, -1
  br i1 %9, label %10, label %103, !prof !8

10:                                               ; preds = %7
  %11 = getelementptr inbounds i8, ptr %3, i64 1
  store ptr %11, ptr %0, align 8
  %12 = load i8, ptr %3, align 1
  %13 = zext i8 %12 to i64
  br label %112

14:                                               ; preds = %103
  %15 = getelementptr inbounds i8, ptr %3, i64 1
  %16 = icmp ult ptr %15, %5
  br i1 %16, label %17, label %114

17:                                               ; preds = %14
  %18 = load i8, ptr %15, align 1
  %19 = and i8 %18, 127
  %20 = zext nneg i8 %19 to i64
  %21 = shl nuw nsw i64 %20, 7
  %22 = or disjoint i64 %21, %106
  %23 = icmp slt i8 %18, 0
  br i1 %23, label %24, label %108

24:                                               ; preds = %17
  %25 = getelementptr inbounds i8, ptr %3, i64 2
  %26 = icmp ult ptr %25, %5
  br i1 %26, label %27, label %114

27:                                               ; preds = %24
  %28 = load i8, ptr %25, align 1
  %29 = and i8 %28, 127
  %30 = zext nneg i8 %29 to i64
  %31 = shl nuw nsw i64 %30, 14
  %32 = or disjoint i64 %31, %22
  %33 = icmp slt i8 %28, 0
  br i1 %33, label %34, label %108

34:                                               ; preds = %27
  %35 = getelementptr inbounds i8, ptr %3, i64 3
  %36 = icmp ult ptr %35, %5
  br i1 %36, label %37, label %114

37:                                               ; preds = %34
  %38 = load i8, ptr %35, align 1
  %39 = and i8 %38, 127
  %40 = zext nneg i8 %39 to i64
  %41 = shl nuw nsw i64 %40, 21
  %42 = or disjoint i64 %41, %32
  %43 = icmp slt i8 %38, 0
  br i1 %43, label %44, label %108

44:                                               ; preds = %37
  %45 = getelementptr inbounds i8, ptr %3, i64 4
  %46 = icmp ult ptr %45, %5
  br i1 %46, label %47, label %114

47:                                               ; preds = %44
  %48 = load i8, ptr %45, align 1
  %49 = and i8 %48, 127
  %50 = zext nneg i8 %49 to i64
  %51 = shl nuw nsw i64 %50, 28
  %52 = or disjoint i64 %51, %42
  %53 = icmp slt i8 %48, 0
  br i1 %53, label %54, label %108

54:                                               ; preds = %47
  %55 = getelementptr inbounds i8, ptr %3, i64 5
  %56 = icmp ult ptr %55, %5
  br i1 %56, label %57, label %114

57:                                               ; preds = %54
  %58 = load i8, ptr %55, align 1
  %59 = and i8 %58, 127
  %60 = zext nneg i8 %59 to i64
  %61 = shl nuw nsw i64 %60, 35
  %62 = or i64 %61, %52
  %63 = icmp slt i8 %58, 0
  br i1 %63, label %64, label %108

64:                                               ; preds = %57
  %65 = getelementptr inbounds i8, ptr %3, i64 6
  %66 = icmp ult ptr %65, %5
  br i1 %66, label %67, label %114

67:                                               ; preds = %64
  %68 = load i8, ptr %65, align 1
  %69 = and i8 %68, 127
  %70 = zext nneg i8 %69 to i64
  %71 = shl nuw nsw i64 %70, 42
  %72 = or i64 %71, %62
  %73 = icmp slt i8 %68, 0
  br i1 %73, label %74, label %108

74:                                               ; preds = %67
  %75 = getelementptr inbounds i8, ptr %3, i64 7
  %76 = icmp ult ptr %75, %5
  br i1 %76, label %77, label %114

77:                                               ; preds = %74
  %78 = load i8, ptr %75, align 1
  %79 = and i8 %78, 127
  %80 = zext nneg i8 %79 to i64
  %81 = shl nuw nsw i64 %80, 49
  %82 = or i64 %81, %72
  %83 = icmp slt i8 %78, 0
  br i1 %83, label %84, label %108

84:                                               ; preds = %77
  %85 = getelementptr inbounds i8, ptr %3, i64 8
  %86 = icmp ult ptr %85, %5
  br i1 %86, label %87, label %114

87:                                               ; preds = %84
  %88 = load i8, ptr %85, align 1
  %89 = and i8 %88, 127
  %90 = zext nneg i8 %89 to i64
  %91 = shl nuw nsw i64 %90, 56
  %92 = or i64 %91, %82
  %93 = icmp slt i8 %88, 0
  br i1 %93, label %94, label %108

94:                                               ; preds = %87
  %95 = getelementptr inbounds i8, ptr %3, i64 9
  %96 = icmp ult ptr %95, %5
  br i1 %96, label %97, label %114

97:                                               ; preds = %94
  %98 = load i8, ptr %95, align 1
  %99 = zext i8 %98 to i64
  %100 = shl i64 %99, 63
  %101 = or i64 %100, %92
  %102 = icmp slt i8 %98, 0
  br i1 %102, label %114, label %108

103:                                              ; preds = %7
  %104 = load i8, ptr %3, align 1
  %105 = and i8 %104, 127
  %106 = zext nneg i8 %105 to i64
  %107 = icmp slt i8 %104, 0
  br i1 %107, label %14, label %108

108:                                              ; preds = %97, %87, %77, %67, %57, %47, %37, %27, %17, %103
  %109 = phi ptr [ %3, %103 ], [ %15, %17 ], [ %25, %27 ], [ %35, %37 ], [ %45, %47 ], [ %55, %57 ], [ %65, %67 ], [ %75, %77 ], [ %85, %87 ], [ %95, %97 ]
  %110 = phi i64 [ %106, %103 ], [ %22, %17 ], [ %32, %27 ], [ %42, %37 ], [ %52, %47 ], [ %62, %57 ], [ %72, %67 ], [ %82, %77 ], [ %92, %87 ], [ %101, %97 ]
  %111 = getelementptr inbounds i8, ptr %109, i64 1
  store ptr %111, ptr %0, align 8
  br label %112

112:                                              ; preds = %10, %108
  %113 = phi i64 [ %110, %108 ], [ %13, %10 ]
  store i64 %113, ptr %1, align 8
  br label %114

114:                                              ; preds = %112, %14, %24, %34, %44, %54, %64, %74, %84, %94, %2, %97
  %115 = phi i32 [ 0, %97 ], [ 0, %2 ], [ 0, %94 ], [ 0, %84 ], [ 0, %74 ], [ 0, %64 ], [ 0, %54 ], [ 0, %44 ], [ 0, %34 ], [ 0, %24 ], [ 0, %14 ], [ 1, %112 ]
  ret i32 %115
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.umin.i64(i64, i64) #6

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.usub.sat.i64(i64, i64) #6

attributes #0 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "no-builtins" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none) "no-builtins" }
attributes #3 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #4 = { mustprogress nofree norecurse nosync nounwind willreturn memory(read, argmem: readwrite, inaccessiblemem: none) "no-builtins" }
attributes #5 = { inlinehint mustprogress nofree norecurse nosync nounwind willreturn memory(read, argmem: readwrite, inaccessiblemem: none) "no-builtins" }
attributes #6 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #7 = { nounwind }
attributes #8 = { nobuiltin "no-builtins" }

!4 = !{!5}
!5 = distinct !{!5, !6, !"openSink: argument 0"}
!6 = distinct !{!6, !"openSink"}
!7 = !{!"branch_weights", !"expected", i32 1, i32 2000}
!8 = !{!"branch_weights", !"expected", i32 2000, i32 1}
