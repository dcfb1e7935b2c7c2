; Made by gen.sh from c/group.c; do not edit.

%struct.sw_str = type { ptr, i64 }

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden range(i32 0, 2) i32 @swh_unique_count(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %0, i64 8
  %5 = load i64, ptr %4, align 8
  %6 = load ptr, ptr %2, align 8
  %7 = tail call fastcc i32 @classify(ptr noundef %0, ptr noundef %1, ptr noundef null, ptr noundef null, ptr noundef null, ptr noundef %6) #3
  %8 = icmp eq i32 %7, 0
  br i1 %8, label %9, label %16

9:                                                ; preds = %3
  %10 = load i64, ptr %4, align 8
  %11 = getelementptr inbounds i8, ptr %0, i64 16
  %12 = load i64, ptr %11, align 8
  %13 = icmp ugt i64 %10, %12
  br i1 %13, label %14, label %18, !prof !4

14:                                               ; preds = %9
  %15 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %10, ptr %15, align 8
  br label %16

16:                                               ; preds = %3, %14
  %17 = phi i32 [ 1, %14 ], [ 0, %3 ]
  store i64 %5, ptr %4, align 8
  br label %18

18:                                               ; preds = %16, %9
  %19 = phi i32 [ 0, %9 ], [ %17, %16 ]
  ret i32 %19
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc range(i32 0, 2) i32 @classify(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef writeonly %2, ptr noundef writeonly %3, ptr nocapture noundef %4, ptr nocapture noundef %5) unnamed_addr #0 {
  %7 = getelementptr inbounds i8, ptr %1, i64 8
  %8 = load i64, ptr %7, align 8
  %9 = shl i64 %8, 1
  br label %10

10:                                               ; preds = %10, %6
  %11 = phi i64 [ 16, %6 ], [ %13, %10 ]
  %12 = icmp ult i64 %11, %9
  %13 = shl i64 %11, 1
  br i1 %12, label %10, label %14

14:                                               ; preds = %10
  %15 = shl i64 %11, 2
  %16 = getelementptr inbounds i8, ptr %0, i64 8
  %17 = load i64, ptr %16, align 8
  %18 = add i64 %17, 15
  %19 = and i64 %18, -16
  %20 = add i64 %19, %15
  store i64 %20, ptr %16, align 8
  %21 = getelementptr inbounds i8, ptr %0, i64 16
  %22 = load i64, ptr %21, align 8
  %23 = icmp ugt i64 %20, %22
  br i1 %23, label %29, label %24, !prof !4

24:                                               ; preds = %14
  %25 = load ptr, ptr %0, align 8
  %26 = icmp eq ptr %25, null
  %27 = getelementptr inbounds i8, ptr %25, i64 %19
  %28 = select i1 %26, ptr %0, ptr %27
  br label %29

29:                                               ; preds = %14, %24
  %30 = phi ptr [ %28, %24 ], [ null, %14 ]
  %31 = load i64, ptr %7, align 8
  %32 = shl i64 %31, 2
  %33 = add i64 %20, 16
  %34 = add i64 %33, %32
  store i64 %34, ptr %16, align 8
  %35 = icmp ugt i64 %34, %22
  br i1 %35, label %329, label %36, !prof !4

36:                                               ; preds = %29
  %37 = load ptr, ptr %0, align 8
  %38 = icmp eq ptr %37, null
  %39 = getelementptr inbounds i8, ptr %37, i64 %20
  %40 = select i1 %38, ptr %0, ptr %39
  %41 = icmp ne ptr %30, null
  %42 = icmp ne ptr %40, null
  %43 = select i1 %41, i1 %42, i1 false
  br i1 %43, label %44, label %329

44:                                               ; preds = %36
  %45 = icmp eq i64 %11, 0
  br i1 %45, label %46, label %52

46:                                               ; preds = %52, %44
  store i64 0, ptr %5, align 8
  %47 = load i64, ptr %7, align 8
  %48 = icmp sgt i64 %47, 0
  br i1 %48, label %49, label %329

49:                                               ; preds = %46
  %50 = add i64 %11, -1
  %51 = icmp eq ptr %3, null
  br label %73

52:                                               ; preds = %44, %52
  %53 = phi i64 [ %70, %52 ], [ 0, %44 ]
  %54 = phi i64 [ %71, %52 ], [ 0, %44 ]
  %55 = getelementptr inbounds i32, ptr %30, i64 %53
  store i32 0, ptr %55, align 4
  %56 = or disjoint i64 %53, 1
  %57 = getelementptr inbounds i32, ptr %30, i64 %56
  store i32 0, ptr %57, align 4
  %58 = or disjoint i64 %53, 2
  %59 = getelementptr inbounds i32, ptr %30, i64 %58
  store i32 0, ptr %59, align 4
  %60 = or disjoint i64 %53, 3
  %61 = getelementptr inbounds i32, ptr %30, i64 %60
  store i32 0, ptr %61, align 4
  %62 = or disjoint i64 %53, 4
  %63 = getelementptr inbounds i32, ptr %30, i64 %62
  store i32 0, ptr %63, align 4
  %64 = or disjoint i64 %53, 5
  %65 = getelementptr inbounds i32, ptr %30, i64 %64
  store i32 0, ptr %65, align 4
  %66 = or disjoint i64 %53, 6
  %67 = getelementptr inbounds i32, ptr %30, i64 %66
  store i32 0, ptr %67, align 4
  %68 = or disjoint i64 %53, 7
  %69 = getelementptr inbounds i32, ptr %30, i64 %68
  store i32 0, ptr %69, align 4
  %70 = add nuw i64 %53, 8
  %71 = add i64 %54, 8
  %72 = icmp eq i64 %71, %11
  br i1 %72, label %46, label %52

73:                                               ; preds = %49, %325
  %74 = phi i64 [ 0, %49 ], [ %326, %325 ]
  %75 = load ptr, ptr %1, align 8
  %76 = getelementptr inbounds %struct.sw_str, ptr %75, i64 %74
  %77 = load ptr, ptr %76, align 8
  %78 = getelementptr inbounds i8, ptr %76, i64 8
  %79 = load i64, ptr %78, align 8
  %80 = icmp ugt i64 %79, 16
  br i1 %80, label %81, label %145

81:                                               ; preds = %73
  %82 = getelementptr inbounds i8, ptr %77, i64 %79
  %83 = icmp sgt i64 %79, 16
  br i1 %83, label %84, label %139

84:                                               ; preds = %81
  %85 = add nsw i64 %79, -17
  %86 = icmp ult i64 %85, 16
  br i1 %86, label %121, label %87

87:                                               ; preds = %84
  %88 = lshr i64 %85, 4
  %89 = add nuw nsw i64 %88, 1
  %90 = and i64 %89, 2305843009213693950
  br label %91

91:                                               ; preds = %91, %87
  %92 = phi i64 [ 0, %87 ], [ %117, %91 ]
  %93 = phi ptr [ %77, %87 ], [ %118, %91 ]
  %94 = phi i64 [ 0, %87 ], [ %119, %91 ]
  %95 = load i64, ptr %93, align 1
  %96 = xor i64 %95, -1800455987208640293
  %97 = getelementptr inbounds i8, ptr %93, i64 8
  %98 = load i64, ptr %97, align 1
  %99 = xor i64 %98, %92
  %100 = zext i64 %96 to i128
  %101 = zext i64 %99 to i128
  %102 = mul nuw i128 %101, %100
  %103 = lshr i128 %102, 64
  %104 = xor i128 %103, %102
  %105 = trunc i128 %104 to i64
  %106 = getelementptr inbounds i8, ptr %93, i64 16
  %107 = load i64, ptr %106, align 1
  %108 = xor i64 %107, -1800455987208640293
  %109 = getelementptr inbounds i8, ptr %93, i64 24
  %110 = load i64, ptr %109, align 1
  %111 = xor i64 %110, %105
  %112 = zext i64 %108 to i128
  %113 = zext i64 %111 to i128
  %114 = mul nuw i128 %113, %112
  %115 = lshr i128 %114, 64
  %116 = xor i128 %115, %114
  %117 = trunc i128 %116 to i64
  %118 = getelementptr inbounds i8, ptr %93, i64 32
  %119 = add i64 %94, 2
  %120 = icmp eq i64 %119, %90
  br i1 %120, label %121, label %91

121:                                              ; preds = %91, %84
  %122 = phi i64 [ poison, %84 ], [ %117, %91 ]
  %123 = phi i64 [ 0, %84 ], [ %117, %91 ]
  %124 = phi ptr [ %77, %84 ], [ %118, %91 ]
  %125 = and i64 %85, 16
  %126 = icmp eq i64 %125, 0
  br i1 %126, label %127, label %139

127:                                              ; preds = %121
  %128 = load i64, ptr %124, align 1
  %129 = xor i64 %128, -1800455987208640293
  %130 = getelementptr inbounds i8, ptr %124, i64 8
  %131 = load i64, ptr %130, align 1
  %132 = xor i64 %131, %123
  %133 = zext i64 %129 to i128
  %134 = zext i64 %132 to i128
  %135 = mul nuw i128 %134, %133
  %136 = lshr i128 %135, 64
  %137 = xor i128 %136, %135
  %138 = trunc i128 %137 to i64
  br label %139

139:                                              ; preds = %127, %121, %81
  %140 = phi i64 [ 0, %81 ], [ %122, %121 ], [ %138, %127 ]
  %141 = getelementptr inbounds i8, ptr %82, i64 -16
  %142 = load i64, ptr %141, align 1
  %143 = getelementptr inbounds i8, ptr %82, i64 -8
  %144 = load i64, ptr %143, align 1
  br label %178

145:                                              ; preds = %73
  %146 = icmp ugt i64 %79, 7
  br i1 %146, label %147, label %152

147:                                              ; preds = %145
  %148 = load i64, ptr %77, align 1
  %149 = getelementptr inbounds i8, ptr %77, i64 %79
  %150 = getelementptr inbounds i8, ptr %149, i64 -8
  %151 = load i64, ptr %150, align 1
  br label %178

152:                                              ; preds = %145
  %153 = icmp ugt i64 %79, 3
  br i1 %153, label %154, label %161

154:                                              ; preds = %152
  %155 = load i32, ptr %77, align 1
  %156 = zext i32 %155 to i64
  %157 = getelementptr inbounds i8, ptr %77, i64 %79
  %158 = getelementptr inbounds i8, ptr %157, i64 -4
  %159 = load i32, ptr %158, align 1
  %160 = zext i32 %159 to i64
  br label %178

161:                                              ; preds = %152
  %162 = icmp eq i64 %79, 0
  br i1 %162, label %178, label %163

163:                                              ; preds = %161
  %164 = load i8, ptr %77, align 1
  %165 = zext i8 %164 to i64
  %166 = shl nuw nsw i64 %165, 16
  %167 = lshr i64 %79, 1
  %168 = getelementptr inbounds i8, ptr %77, i64 %167
  %169 = load i8, ptr %168, align 1
  %170 = zext i8 %169 to i64
  %171 = shl nuw nsw i64 %170, 8
  %172 = or disjoint i64 %171, %166
  %173 = getelementptr i8, ptr %77, i64 %79
  %174 = getelementptr i8, ptr %173, i64 -1
  %175 = load i8, ptr %174, align 1
  %176 = zext i8 %175 to i64
  %177 = or disjoint i64 %172, %176
  br label %178

178:                                              ; preds = %139, %147, %154, %161, %163
  %179 = phi i64 [ %144, %139 ], [ %151, %147 ], [ %160, %154 ], [ 0, %163 ], [ 0, %161 ]
  %180 = phi i64 [ %142, %139 ], [ %148, %147 ], [ %156, %154 ], [ %177, %163 ], [ 0, %161 ]
  %181 = phi i64 [ %140, %139 ], [ 0, %147 ], [ 0, %154 ], [ 0, %163 ], [ 0, %161 ]
  %182 = xor i64 %79, -1800455987208640293
  %183 = xor i64 %180, -1800455987208640293
  %184 = xor i64 %181, %179
  %185 = zext i64 %183 to i128
  %186 = zext i64 %184 to i128
  %187 = mul nuw i128 %186, %185
  %188 = lshr i128 %187, 64
  %189 = zext i64 %182 to i128
  %190 = and i128 %187, 18446744073709551615
  %191 = xor i128 %188, %190
  %192 = mul nuw i128 %191, %189
  %193 = lshr i128 %192, 64
  %194 = xor i128 %193, %192
  %195 = trunc i128 %194 to i64
  %196 = lshr i64 %195, 32
  %197 = xor i64 %196, %195
  %198 = and i64 %197, %50
  %199 = getelementptr inbounds i32, ptr %30, i64 %198
  %200 = load i32, ptr %199, align 4
  %201 = icmp eq i32 %200, 0
  br i1 %201, label %219, label %202

202:                                              ; preds = %178
  %203 = icmp ugt i64 %79, 7
  %204 = icmp eq i64 %79, 0
  %205 = getelementptr inbounds i8, ptr %77, i64 %79
  %206 = getelementptr inbounds i8, ptr %205, i64 -8
  %207 = icmp eq i64 %79, 1
  %208 = getelementptr inbounds i8, ptr %77, i64 1
  %209 = icmp eq i64 %79, 2
  %210 = getelementptr inbounds i8, ptr %77, i64 2
  %211 = icmp eq i64 %79, 3
  %212 = getelementptr inbounds i8, ptr %77, i64 3
  %213 = icmp eq i64 %79, 4
  %214 = getelementptr inbounds i8, ptr %77, i64 4
  %215 = icmp eq i64 %79, 5
  %216 = getelementptr inbounds i8, ptr %77, i64 5
  %217 = icmp eq i64 %79, 6
  %218 = getelementptr inbounds i8, ptr %77, i64 6
  br label %236

219:                                              ; preds = %308, %178
  %220 = phi i64 [ %198, %178 ], [ %310, %308 ]
  %221 = getelementptr inbounds i32, ptr %30, i64 %220
  %222 = trunc i64 %74 to i32
  %223 = add i32 %222, 1
  store i32 %223, ptr %221, align 4
  %224 = load i64, ptr %5, align 8
  %225 = trunc i64 %224 to i32
  %226 = getelementptr inbounds i32, ptr %40, i64 %74
  store i32 %225, ptr %226, align 4
  br i1 %51, label %233, label %227

227:                                              ; preds = %219
  %228 = load i64, ptr %5, align 8
  %229 = getelementptr inbounds %struct.sw_str, ptr %3, i64 %228
  store ptr %77, ptr %229, align 8
  %230 = getelementptr inbounds i8, ptr %229, i64 8
  store i64 %79, ptr %230, align 8
  %231 = load i64, ptr %5, align 8
  %232 = getelementptr inbounds i64, ptr %4, i64 %231
  store i64 0, ptr %232, align 8
  br label %233

233:                                              ; preds = %227, %219
  %234 = load i64, ptr %5, align 8
  %235 = add nsw i64 %234, 1
  store i64 %235, ptr %5, align 8
  br label %314

236:                                              ; preds = %202, %308
  %237 = phi i32 [ %200, %202 ], [ %312, %308 ]
  %238 = phi i64 [ %197, %202 ], [ %309, %308 ]
  %239 = add i32 %237, -1
  %240 = zext i32 %239 to i64
  %241 = getelementptr inbounds %struct.sw_str, ptr %75, i64 %240
  %242 = getelementptr inbounds i8, ptr %241, i64 8
  %243 = load i64, ptr %242, align 8
  %244 = icmp eq i64 %243, %79
  br i1 %244, label %245, label %308

245:                                              ; preds = %236
  %246 = load ptr, ptr %241, align 8
  br i1 %203, label %248, label %247

247:                                              ; preds = %245
  br i1 %204, label %304, label %294

248:                                              ; preds = %245, %252
  %249 = phi i64 [ %250, %252 ], [ 0, %245 ]
  %250 = add i64 %249, 8
  %251 = icmp ugt i64 %250, %79
  br i1 %251, label %298, label %252

252:                                              ; preds = %248
  %253 = getelementptr inbounds i8, ptr %246, i64 %249
  %254 = load i64, ptr %253, align 1
  %255 = getelementptr inbounds i8, ptr %77, i64 %249
  %256 = load i64, ptr %255, align 1
  %257 = icmp eq i64 %254, %256
  br i1 %257, label %248, label %308

258:                                              ; preds = %294
  br i1 %207, label %304, label %259

259:                                              ; preds = %258
  %260 = getelementptr inbounds i8, ptr %246, i64 1
  %261 = load i8, ptr %260, align 1
  %262 = load i8, ptr %208, align 1
  %263 = icmp eq i8 %261, %262
  br i1 %263, label %264, label %308

264:                                              ; preds = %259
  br i1 %209, label %304, label %265

265:                                              ; preds = %264
  %266 = getelementptr inbounds i8, ptr %246, i64 2
  %267 = load i8, ptr %266, align 1
  %268 = load i8, ptr %210, align 1
  %269 = icmp eq i8 %267, %268
  br i1 %269, label %270, label %308

270:                                              ; preds = %265
  br i1 %211, label %304, label %271

271:                                              ; preds = %270
  %272 = getelementptr inbounds i8, ptr %246, i64 3
  %273 = load i8, ptr %272, align 1
  %274 = load i8, ptr %212, align 1
  %275 = icmp eq i8 %273, %274
  br i1 %275, label %276, label %308

276:                                              ; preds = %271
  br i1 %213, label %304, label %277

277:                                              ; preds = %276
  %278 = getelementptr inbounds i8, ptr %246, i64 4
  %279 = load i8, ptr %278, align 1
  %280 = load i8, ptr %214, align 1
  %281 = icmp eq i8 %279, %280
  br i1 %281, label %282, label %308

282:                                              ; preds = %277
  br i1 %215, label %304, label %283

283:                                              ; preds = %282
  %284 = getelementptr inbounds i8, ptr %246, i64 5
  %285 = load i8, ptr %284, align 1
  %286 = load i8, ptr %216, align 1
  %287 = icmp eq i8 %285, %286
  br i1 %287, label %288, label %308

288:                                              ; preds = %283
  br i1 %217, label %304, label %289

289:                                              ; preds = %288
  %290 = getelementptr inbounds i8, ptr %246, i64 6
  %291 = load i8, ptr %290, align 1
  %292 = load i8, ptr %218, align 1
  %293 = icmp eq i8 %291, %292
  br i1 %293, label %304, label %308

294:                                              ; preds = %247
  %295 = load i8, ptr %246, align 1
  %296 = load i8, ptr %77, align 1
  %297 = icmp eq i8 %295, %296
  br i1 %297, label %258, label %308

298:                                              ; preds = %248
  %299 = getelementptr inbounds i8, ptr %246, i64 %79
  %300 = getelementptr inbounds i8, ptr %299, i64 -8
  %301 = load i64, ptr %300, align 1
  %302 = load i64, ptr %206, align 1
  %303 = icmp eq i64 %301, %302
  br i1 %303, label %304, label %308

304:                                              ; preds = %247, %298, %289, %258, %264, %270, %276, %282, %288
  %305 = getelementptr inbounds i32, ptr %40, i64 %240
  %306 = load i32, ptr %305, align 4
  %307 = getelementptr inbounds i32, ptr %40, i64 %74
  store i32 %306, ptr %307, align 4
  br label %314

308:                                              ; preds = %294, %259, %265, %271, %277, %283, %289, %252, %298, %236
  %309 = add i64 %238, 1
  %310 = and i64 %309, %50
  %311 = getelementptr inbounds i32, ptr %30, i64 %310
  %312 = load i32, ptr %311, align 4
  %313 = icmp eq i32 %312, 0
  br i1 %313, label %219, label %236

314:                                              ; preds = %233, %304
  br i1 %51, label %325, label %315

315:                                              ; preds = %314
  %316 = getelementptr inbounds i32, ptr %40, i64 %74
  %317 = load i32, ptr %316, align 4
  %318 = zext i32 %317 to i64
  %319 = getelementptr inbounds i64, ptr %2, i64 %74
  store i64 %318, ptr %319, align 8
  %320 = load i32, ptr %316, align 4
  %321 = zext i32 %320 to i64
  %322 = getelementptr inbounds i64, ptr %4, i64 %321
  %323 = load i64, ptr %322, align 8
  %324 = add nsw i64 %323, 1
  store i64 %324, ptr %322, align 8
  br label %325

325:                                              ; preds = %315, %314
  %326 = add nuw nsw i64 %74, 1
  %327 = load i64, ptr %7, align 8
  %328 = icmp slt i64 %326, %327
  br i1 %328, label %73, label %329

329:                                              ; preds = %325, %46, %29, %36
  %330 = phi i32 [ 0, %36 ], [ 0, %29 ], [ 1, %46 ], [ 1, %325 ]
  ret i32 %330
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden range(i32 0, 2) i32 @swh_unique(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = alloca i64, align 8
  %5 = getelementptr inbounds i8, ptr %0, i64 8
  %6 = load i64, ptr %5, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %4) #4
  %7 = getelementptr inbounds i8, ptr %2, i64 32
  %8 = load ptr, ptr %7, align 8
  %9 = load ptr, ptr %2, align 8
  %10 = getelementptr inbounds i8, ptr %2, i64 64
  %11 = load ptr, ptr %10, align 8
  %12 = call fastcc i32 @classify(ptr noundef %0, ptr noundef %1, ptr noundef %8, ptr noundef %9, ptr noundef %11, ptr noundef nonnull %4) #3
  %13 = icmp eq i32 %12, 0
  br i1 %13, label %14, label %21

14:                                               ; preds = %3
  %15 = load i64, ptr %5, align 8
  %16 = getelementptr inbounds i8, ptr %0, i64 16
  %17 = load i64, ptr %16, align 8
  %18 = icmp ugt i64 %15, %17
  br i1 %18, label %19, label %23, !prof !4

19:                                               ; preds = %14
  %20 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %15, ptr %20, align 8
  br label %21

21:                                               ; preds = %3, %19
  %22 = phi i32 [ 1, %19 ], [ 0, %3 ]
  store i64 %6, ptr %5, align 8
  br label %23

23:                                               ; preds = %21, %14
  %24 = phi i32 [ 0, %14 ], [ %22, %21 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %4) #4
  ret i32 %24
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden range(i32 0, 17) i32 @swh_segment_join(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %1, i64 32
  %5 = getelementptr inbounds i8, ptr %1, i64 40
  %6 = load i64, ptr %5, align 8
  %7 = getelementptr inbounds i8, ptr %2, i64 24
  %8 = load ptr, ptr %7, align 8
  %9 = load i64, ptr %8, align 8
  %10 = getelementptr inbounds i8, ptr %8, i64 8
  %11 = load i64, ptr %10, align 8
  %12 = load ptr, ptr %4, align 8
  %13 = getelementptr inbounds i8, ptr %1, i64 64
  %14 = load ptr, ptr %13, align 8
  %15 = load ptr, ptr %14, align 8
  %16 = getelementptr inbounds i8, ptr %14, i64 8
  %17 = load i64, ptr %16, align 8
  %18 = load ptr, ptr %2, align 8
  %19 = getelementptr inbounds i8, ptr %0, i64 8
  %20 = load i64, ptr %19, align 8
  %21 = icmp sgt i64 %6, 0
  br i1 %21, label %25, label %32

22:                                               ; preds = %25
  %23 = add nuw nsw i64 %26, 1
  %24 = icmp eq i64 %23, %6
  br i1 %24, label %32, label %25

25:                                               ; preds = %3, %22
  %26 = phi i64 [ %23, %22 ], [ 0, %3 ]
  %27 = getelementptr inbounds i64, ptr %12, i64 %26
  %28 = load i64, ptr %27, align 8
  %29 = icmp sgt i64 %28, -1
  %30 = icmp slt i64 %28, %9
  %31 = select i1 %29, i1 %30, i1 false
  br i1 %31, label %22, label %348

32:                                               ; preds = %22, %3
  %33 = mul nsw i64 %11, %9
  %34 = shl i64 %33, 3
  %35 = add i64 %34, 16
  %36 = add i64 %20, 15
  %37 = and i64 %36, -16
  %38 = add i64 %35, %37
  %39 = getelementptr inbounds i8, ptr %0, i64 16
  %40 = load i64, ptr %39, align 8
  %41 = icmp ugt i64 %38, %40
  br i1 %41, label %47, label %42, !prof !4

42:                                               ; preds = %32
  %43 = load ptr, ptr %0, align 8
  %44 = icmp eq ptr %43, null
  %45 = getelementptr inbounds i8, ptr %43, i64 %37
  %46 = select i1 %44, ptr %0, ptr %45
  br label %47

47:                                               ; preds = %32, %42
  %48 = phi ptr [ %46, %42 ], [ null, %32 ]
  %49 = add i64 %9, 16
  %50 = add i64 %38, 15
  %51 = and i64 %50, -16
  %52 = add i64 %49, %51
  store i64 %52, ptr %19, align 8
  %53 = icmp ugt i64 %52, %40
  br i1 %53, label %345, label %54, !prof !4

54:                                               ; preds = %47
  %55 = load ptr, ptr %0, align 8
  %56 = icmp eq ptr %55, null
  %57 = getelementptr inbounds i8, ptr %55, i64 %51
  %58 = select i1 %56, ptr %0, ptr %57
  %59 = icmp ne ptr %48, null
  %60 = icmp ne ptr %58, null
  %61 = select i1 %59, i1 %60, i1 false
  br i1 %61, label %62, label %348

62:                                               ; preds = %54
  %63 = icmp sgt i64 %33, 0
  br i1 %63, label %64, label %79

64:                                               ; preds = %62
  %65 = and i64 %33, 3
  %66 = icmp ult i64 %33, 4
  br i1 %66, label %69, label %67

67:                                               ; preds = %64
  %68 = and i64 %33, 9223372036854775804
  br label %86

69:                                               ; preds = %86, %64
  %70 = phi i64 [ 0, %64 ], [ %96, %86 ]
  %71 = icmp eq i64 %65, 0
  br i1 %71, label %79, label %72

72:                                               ; preds = %69, %72
  %73 = phi i64 [ %76, %72 ], [ %70, %69 ]
  %74 = phi i64 [ %77, %72 ], [ 0, %69 ]
  %75 = getelementptr inbounds %struct.sw_str, ptr %18, i64 %73, i32 1
  store i64 0, ptr %75, align 8
  %76 = add nuw nsw i64 %73, 1
  %77 = add i64 %74, 1
  %78 = icmp eq i64 %77, %65
  br i1 %78, label %79, label %72, !llvm.loop !5

79:                                               ; preds = %69, %72, %62
  %80 = icmp sgt i64 %9, 0
  br i1 %80, label %81, label %109

81:                                               ; preds = %79
  %82 = and i64 %9, 7
  %83 = icmp ult i64 %9, 8
  br i1 %83, label %99, label %84

84:                                               ; preds = %81
  %85 = and i64 %9, 9223372036854775800
  br label %112

86:                                               ; preds = %86, %67
  %87 = phi i64 [ 0, %67 ], [ %96, %86 ]
  %88 = phi i64 [ 0, %67 ], [ %97, %86 ]
  %89 = getelementptr inbounds %struct.sw_str, ptr %18, i64 %87, i32 1
  store i64 0, ptr %89, align 8
  %90 = or disjoint i64 %87, 1
  %91 = getelementptr inbounds %struct.sw_str, ptr %18, i64 %90, i32 1
  store i64 0, ptr %91, align 8
  %92 = or disjoint i64 %87, 2
  %93 = getelementptr inbounds %struct.sw_str, ptr %18, i64 %92, i32 1
  store i64 0, ptr %93, align 8
  %94 = or disjoint i64 %87, 3
  %95 = getelementptr inbounds %struct.sw_str, ptr %18, i64 %94, i32 1
  store i64 0, ptr %95, align 8
  %96 = add nuw nsw i64 %87, 4
  %97 = add i64 %88, 4
  %98 = icmp eq i64 %97, %68
  br i1 %98, label %69, label %86

99:                                               ; preds = %112, %81
  %100 = phi i64 [ 0, %81 ], [ %130, %112 ]
  %101 = icmp eq i64 %82, 0
  br i1 %101, label %109, label %102

102:                                              ; preds = %99, %102
  %103 = phi i64 [ %106, %102 ], [ %100, %99 ]
  %104 = phi i64 [ %107, %102 ], [ 0, %99 ]
  %105 = getelementptr inbounds i8, ptr %58, i64 %103
  store i8 0, ptr %105, align 1
  %106 = add nuw nsw i64 %103, 1
  %107 = add i64 %104, 1
  %108 = icmp eq i64 %107, %82
  br i1 %108, label %109, label %102, !llvm.loop !7

109:                                              ; preds = %99, %102, %79
  br i1 %21, label %110, label %138

110:                                              ; preds = %109
  %111 = icmp sgt i64 %11, 0
  br label %133

112:                                              ; preds = %112, %84
  %113 = phi i64 [ 0, %84 ], [ %130, %112 ]
  %114 = phi i64 [ 0, %84 ], [ %131, %112 ]
  %115 = getelementptr inbounds i8, ptr %58, i64 %113
  store i8 0, ptr %115, align 1
  %116 = or disjoint i64 %113, 1
  %117 = getelementptr inbounds i8, ptr %58, i64 %116
  store i8 0, ptr %117, align 1
  %118 = or disjoint i64 %113, 2
  %119 = getelementptr inbounds i8, ptr %58, i64 %118
  store i8 0, ptr %119, align 1
  %120 = or disjoint i64 %113, 3
  %121 = getelementptr inbounds i8, ptr %58, i64 %120
  store i8 0, ptr %121, align 1
  %122 = or disjoint i64 %113, 4
  %123 = getelementptr inbounds i8, ptr %58, i64 %122
  store i8 0, ptr %123, align 1
  %124 = or disjoint i64 %113, 5
  %125 = getelementptr inbounds i8, ptr %58, i64 %124
  store i8 0, ptr %125, align 1
  %126 = or disjoint i64 %113, 6
  %127 = getelementptr inbounds i8, ptr %58, i64 %126
  store i8 0, ptr %127, align 1
  %128 = or disjoint i64 %113, 7
  %129 = getelementptr inbounds i8, ptr %58, i64 %128
  store i8 0, ptr %129, align 1
  %130 = add nuw nsw i64 %113, 8
  %131 = add i64 %114, 8
  %132 = icmp eq i64 %131, %85
  br i1 %132, label %99, label %112

133:                                              ; preds = %110, %144
  %134 = phi i64 [ 0, %110 ], [ %148, %144 ]
  br i1 %111, label %135, label %144

135:                                              ; preds = %133
  %136 = getelementptr inbounds i64, ptr %12, i64 %134
  %137 = mul nuw nsw i64 %134, %11
  br label %150

138:                                              ; preds = %144, %109
  br i1 %63, label %139, label %185

139:                                              ; preds = %138
  %140 = and i64 %33, 3
  %141 = icmp ult i64 %33, 4
  br i1 %141, label %169, label %142

142:                                              ; preds = %139
  %143 = and i64 %33, 9223372036854775804
  br label %203

144:                                              ; preds = %150, %133
  %145 = getelementptr inbounds i64, ptr %12, i64 %134
  %146 = load i64, ptr %145, align 8
  %147 = getelementptr inbounds i8, ptr %58, i64 %146
  store i8 1, ptr %147, align 1
  %148 = add nuw nsw i64 %134, 1
  %149 = icmp eq i64 %148, %6
  br i1 %149, label %138, label %133

150:                                              ; preds = %135, %150
  %151 = phi i64 [ 0, %135 ], [ %167, %150 ]
  %152 = load i64, ptr %136, align 8
  %153 = getelementptr inbounds i8, ptr %58, i64 %152
  %154 = load i8, ptr %153, align 1
  %155 = icmp eq i8 %154, 0
  %156 = select i1 %155, i64 0, i64 %17
  %157 = load ptr, ptr %1, align 8
  %158 = getelementptr %struct.sw_str, ptr %157, i64 %137
  %159 = getelementptr %struct.sw_str, ptr %158, i64 %151, i32 1
  %160 = load i64, ptr %159, align 8
  %161 = add i64 %156, %160
  %162 = mul nsw i64 %152, %11
  %163 = getelementptr %struct.sw_str, ptr %18, i64 %162
  %164 = getelementptr %struct.sw_str, ptr %163, i64 %151, i32 1
  %165 = load i64, ptr %164, align 8
  %166 = add i64 %161, %165
  store i64 %166, ptr %164, align 8
  %167 = add nuw nsw i64 %151, 1
  %168 = icmp eq i64 %167, %11
  br i1 %168, label %144, label %150

169:                                              ; preds = %203, %139
  %170 = phi i64 [ poison, %139 ], [ %225, %203 ]
  %171 = phi i64 [ 0, %139 ], [ %225, %203 ]
  %172 = phi i64 [ 0, %139 ], [ %226, %203 ]
  %173 = icmp eq i64 %140, 0
  br i1 %173, label %185, label %174

174:                                              ; preds = %169, %174
  %175 = phi i64 [ %181, %174 ], [ %171, %169 ]
  %176 = phi i64 [ %182, %174 ], [ %172, %169 ]
  %177 = phi i64 [ %183, %174 ], [ 0, %169 ]
  %178 = getelementptr inbounds i64, ptr %48, i64 %176
  store i64 %175, ptr %178, align 8
  %179 = getelementptr inbounds %struct.sw_str, ptr %18, i64 %176, i32 1
  %180 = load i64, ptr %179, align 8
  %181 = add i64 %180, %175
  %182 = add nuw nsw i64 %176, 1
  %183 = add i64 %177, 1
  %184 = icmp eq i64 %183, %140
  br i1 %184, label %185, label %174, !llvm.loop !8

185:                                              ; preds = %169, %174, %138
  %186 = phi i64 [ 0, %138 ], [ %170, %169 ], [ %181, %174 ]
  %187 = load i64, ptr %19, align 8
  %188 = add i64 %187, %186
  store i64 %188, ptr %19, align 8
  %189 = load i64, ptr %39, align 8
  %190 = icmp ugt i64 %188, %189
  br i1 %190, label %345, label %191, !prof !4

191:                                              ; preds = %185
  %192 = load ptr, ptr %0, align 8
  %193 = icmp eq ptr %192, null
  %194 = getelementptr inbounds i8, ptr %192, i64 %187
  %195 = select i1 %193, ptr %0, ptr %194
  %196 = icmp eq ptr %195, null
  br i1 %196, label %348, label %197

197:                                              ; preds = %191
  br i1 %63, label %198, label %242

198:                                              ; preds = %197
  %199 = and i64 %33, 3
  %200 = icmp ult i64 %33, 4
  br i1 %200, label %229, label %201

201:                                              ; preds = %198
  %202 = and i64 %33, 9223372036854775804
  br label %248

203:                                              ; preds = %203, %142
  %204 = phi i64 [ 0, %142 ], [ %225, %203 ]
  %205 = phi i64 [ 0, %142 ], [ %226, %203 ]
  %206 = phi i64 [ 0, %142 ], [ %227, %203 ]
  %207 = getelementptr inbounds i64, ptr %48, i64 %205
  store i64 %204, ptr %207, align 8
  %208 = getelementptr inbounds %struct.sw_str, ptr %18, i64 %205, i32 1
  %209 = load i64, ptr %208, align 8
  %210 = add i64 %209, %204
  %211 = or disjoint i64 %205, 1
  %212 = getelementptr inbounds i64, ptr %48, i64 %211
  store i64 %210, ptr %212, align 8
  %213 = getelementptr inbounds %struct.sw_str, ptr %18, i64 %211, i32 1
  %214 = load i64, ptr %213, align 8
  %215 = add i64 %214, %210
  %216 = or disjoint i64 %205, 2
  %217 = getelementptr inbounds i64, ptr %48, i64 %216
  store i64 %215, ptr %217, align 8
  %218 = getelementptr inbounds %struct.sw_str, ptr %18, i64 %216, i32 1
  %219 = load i64, ptr %218, align 8
  %220 = add i64 %219, %215
  %221 = or disjoint i64 %205, 3
  %222 = getelementptr inbounds i64, ptr %48, i64 %221
  store i64 %220, ptr %222, align 8
  %223 = getelementptr inbounds %struct.sw_str, ptr %18, i64 %221, i32 1
  %224 = load i64, ptr %223, align 8
  %225 = add i64 %224, %220
  %226 = add nuw nsw i64 %205, 4
  %227 = add i64 %206, 4
  %228 = icmp eq i64 %227, %143
  br i1 %228, label %169, label %203

229:                                              ; preds = %248, %198
  %230 = phi i64 [ 0, %198 ], [ %270, %248 ]
  %231 = icmp eq i64 %199, 0
  br i1 %231, label %242, label %232

232:                                              ; preds = %229, %232
  %233 = phi i64 [ %239, %232 ], [ %230, %229 ]
  %234 = phi i64 [ %240, %232 ], [ 0, %229 ]
  %235 = getelementptr inbounds i64, ptr %48, i64 %233
  %236 = load i64, ptr %235, align 8
  %237 = getelementptr inbounds i8, ptr %195, i64 %236
  %238 = getelementptr inbounds %struct.sw_str, ptr %18, i64 %233
  store ptr %237, ptr %238, align 8
  %239 = add nuw nsw i64 %233, 1
  %240 = add i64 %234, 1
  %241 = icmp eq i64 %240, %199
  br i1 %241, label %242, label %232, !llvm.loop !9

242:                                              ; preds = %229, %232, %197
  br i1 %80, label %243, label %283

243:                                              ; preds = %242
  %244 = and i64 %9, 7
  %245 = icmp ult i64 %9, 8
  br i1 %245, label %273, label %246

246:                                              ; preds = %243
  %247 = and i64 %9, 9223372036854775800
  br label %286

248:                                              ; preds = %248, %201
  %249 = phi i64 [ 0, %201 ], [ %270, %248 ]
  %250 = phi i64 [ 0, %201 ], [ %271, %248 ]
  %251 = getelementptr inbounds i64, ptr %48, i64 %249
  %252 = load i64, ptr %251, align 8
  %253 = getelementptr inbounds i8, ptr %195, i64 %252
  %254 = getelementptr inbounds %struct.sw_str, ptr %18, i64 %249
  store ptr %253, ptr %254, align 8
  %255 = or disjoint i64 %249, 1
  %256 = getelementptr inbounds i64, ptr %48, i64 %255
  %257 = load i64, ptr %256, align 8
  %258 = getelementptr inbounds i8, ptr %195, i64 %257
  %259 = getelementptr inbounds %struct.sw_str, ptr %18, i64 %255
  store ptr %258, ptr %259, align 8
  %260 = or disjoint i64 %249, 2
  %261 = getelementptr inbounds i64, ptr %48, i64 %260
  %262 = load i64, ptr %261, align 8
  %263 = getelementptr inbounds i8, ptr %195, i64 %262
  %264 = getelementptr inbounds %struct.sw_str, ptr %18, i64 %260
  store ptr %263, ptr %264, align 8
  %265 = or disjoint i64 %249, 3
  %266 = getelementptr inbounds i64, ptr %48, i64 %265
  %267 = load i64, ptr %266, align 8
  %268 = getelementptr inbounds i8, ptr %195, i64 %267
  %269 = getelementptr inbounds %struct.sw_str, ptr %18, i64 %265
  store ptr %268, ptr %269, align 8
  %270 = add nuw nsw i64 %249, 4
  %271 = add i64 %250, 4
  %272 = icmp eq i64 %271, %202
  br i1 %272, label %229, label %248

273:                                              ; preds = %286, %243
  %274 = phi i64 [ 0, %243 ], [ %304, %286 ]
  %275 = icmp eq i64 %244, 0
  br i1 %275, label %283, label %276

276:                                              ; preds = %273, %276
  %277 = phi i64 [ %280, %276 ], [ %274, %273 ]
  %278 = phi i64 [ %281, %276 ], [ 0, %273 ]
  %279 = getelementptr inbounds i8, ptr %58, i64 %277
  store i8 0, ptr %279, align 1
  %280 = add nuw nsw i64 %277, 1
  %281 = add i64 %278, 1
  %282 = icmp eq i64 %281, %244
  br i1 %282, label %283, label %276, !llvm.loop !10

283:                                              ; preds = %273, %276, %242
  br i1 %21, label %284, label %348

284:                                              ; preds = %283
  %285 = icmp sgt i64 %11, 0
  br label %307

286:                                              ; preds = %286, %246
  %287 = phi i64 [ 0, %246 ], [ %304, %286 ]
  %288 = phi i64 [ 0, %246 ], [ %305, %286 ]
  %289 = getelementptr inbounds i8, ptr %58, i64 %287
  store i8 0, ptr %289, align 1
  %290 = or disjoint i64 %287, 1
  %291 = getelementptr inbounds i8, ptr %58, i64 %290
  store i8 0, ptr %291, align 1
  %292 = or disjoint i64 %287, 2
  %293 = getelementptr inbounds i8, ptr %58, i64 %292
  store i8 0, ptr %293, align 1
  %294 = or disjoint i64 %287, 3
  %295 = getelementptr inbounds i8, ptr %58, i64 %294
  store i8 0, ptr %295, align 1
  %296 = or disjoint i64 %287, 4
  %297 = getelementptr inbounds i8, ptr %58, i64 %296
  store i8 0, ptr %297, align 1
  %298 = or disjoint i64 %287, 5
  %299 = getelementptr inbounds i8, ptr %58, i64 %298
  store i8 0, ptr %299, align 1
  %300 = or disjoint i64 %287, 6
  %301 = getelementptr inbounds i8, ptr %58, i64 %300
  store i8 0, ptr %301, align 1
  %302 = or disjoint i64 %287, 7
  %303 = getelementptr inbounds i8, ptr %58, i64 %302
  store i8 0, ptr %303, align 1
  %304 = add nuw nsw i64 %287, 8
  %305 = add i64 %288, 8
  %306 = icmp eq i64 %305, %247
  br i1 %306, label %273, label %286

307:                                              ; preds = %284, %312
  %308 = phi i64 [ 0, %284 ], [ %316, %312 ]
  br i1 %285, label %309, label %312

309:                                              ; preds = %307
  %310 = getelementptr inbounds i64, ptr %12, i64 %308
  %311 = mul nuw nsw i64 %308, %11
  br label %318

312:                                              ; preds = %338, %307
  %313 = getelementptr inbounds i64, ptr %12, i64 %308
  %314 = load i64, ptr %313, align 8
  %315 = getelementptr inbounds i8, ptr %58, i64 %314
  store i8 1, ptr %315, align 1
  %316 = add nuw nsw i64 %308, 1
  %317 = icmp eq i64 %316, %6
  br i1 %317, label %348, label %307

318:                                              ; preds = %309, %338
  %319 = phi i64 [ 0, %309 ], [ %343, %338 ]
  %320 = load i64, ptr %310, align 8
  %321 = mul nsw i64 %320, %11
  %322 = getelementptr i64, ptr %48, i64 %321
  %323 = getelementptr i64, ptr %322, i64 %319
  %324 = load ptr, ptr %1, align 8
  %325 = getelementptr %struct.sw_str, ptr %324, i64 %311
  %326 = getelementptr %struct.sw_str, ptr %325, i64 %319
  %327 = load ptr, ptr %326, align 8
  %328 = getelementptr inbounds i8, ptr %326, i64 8
  %329 = load i64, ptr %328, align 8
  %330 = getelementptr inbounds i8, ptr %58, i64 %320
  %331 = load i8, ptr %330, align 1
  %332 = icmp eq i8 %331, 0
  %333 = load i64, ptr %323, align 8
  br i1 %332, label %338, label %334

334:                                              ; preds = %318
  %335 = getelementptr inbounds i8, ptr %195, i64 %333
  tail call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 1 %335, ptr readonly align 1 %15, i64 %17, i1 false)
  %336 = load i64, ptr %323, align 8
  %337 = add i64 %336, %17
  store i64 %337, ptr %323, align 8
  br label %338

338:                                              ; preds = %334, %318
  %339 = phi i64 [ %337, %334 ], [ %333, %318 ]
  %340 = getelementptr inbounds i8, ptr %195, i64 %339
  tail call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 1 %340, ptr readonly align 1 %327, i64 %329, i1 false)
  %341 = load i64, ptr %323, align 8
  %342 = add i64 %341, %329
  store i64 %342, ptr %323, align 8
  %343 = add nuw nsw i64 %319, 1
  %344 = icmp eq i64 %343, %11
  br i1 %344, label %312, label %318

345:                                              ; preds = %185, %47
  %346 = phi i64 [ %52, %47 ], [ %188, %185 ]
  %347 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %346, ptr %347, align 8
  store i64 %20, ptr %19, align 8
  br label %348

348:                                              ; preds = %25, %312, %345, %283, %191, %54
  %349 = phi i32 [ 0, %54 ], [ 0, %191 ], [ 0, %283 ], [ 1, %345 ], [ 0, %312 ], [ 16, %25 ]
  ret i32 %349
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i64, i1 immarg) #2

attributes #0 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "no-builtins" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { nobuiltin "no-builtins" }
attributes #4 = { nounwind }

!4 = !{!"branch_weights", !"expected", i32 1, i32 2000}
!5 = distinct !{!5, !6}
!6 = !{!"llvm.loop.unroll.disable"}
!7 = distinct !{!7, !6}
!8 = distinct !{!8, !6}
!9 = distinct !{!9, !6}
!10 = distinct !{!10, !6}
