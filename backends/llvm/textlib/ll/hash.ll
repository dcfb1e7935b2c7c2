; Made by gen.sh from c/hash.c; do not edit.

%struct.sw_str = type { ptr, i64 }

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_hash_fast(ptr nocapture noundef readnone %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %1, i64 32
  %5 = load ptr, ptr %4, align 8
  %6 = load i64, ptr %5, align 8
  %7 = getelementptr inbounds i8, ptr %1, i64 8
  %8 = load i64, ptr %7, align 8
  %9 = icmp sgt i64 %8, 0
  br i1 %9, label %11, label %10

10:                                               ; preds = %11, %3
  ret i32 0

11:                                               ; preds = %3, %11
  %12 = phi i64 [ %22, %11 ], [ 0, %3 ]
  %13 = load ptr, ptr %1, align 8
  %14 = getelementptr inbounds %struct.sw_str, ptr %13, i64 %12
  %15 = load ptr, ptr %14, align 8
  %16 = getelementptr inbounds i8, ptr %14, i64 8
  %17 = load i64, ptr %16, align 8
  %18 = tail call fastcc i64 @fingerprint64(ptr noundef %15, i64 noundef %17) #4
  %19 = urem i64 %18, %6
  %20 = load ptr, ptr %2, align 8
  %21 = getelementptr inbounds i64, ptr %20, i64 %12
  store i64 %19, ptr %21, align 8
  %22 = add nuw nsw i64 %12, 1
  %23 = load i64, ptr %7, align 8
  %24 = icmp slt i64 %22, %23
  br i1 %24, label %11, label %10
}

; Function Attrs: inlinehint nofree norecurse nosync nounwind memory(read, inaccessiblemem: none)
define internal fastcc i64 @fingerprint64(ptr noundef %0, i64 noundef %1) unnamed_addr #1 {
  %3 = shl i64 %1, 1
  %4 = add i64 %3, -7286425919675154353
  %5 = icmp ult i64 %1, 17
  br i1 %5, label %6, label %72

6:                                                ; preds = %2
  %7 = icmp ugt i64 %1, 7
  br i1 %7, label %8, label %29

8:                                                ; preds = %6
  %9 = load i64, ptr %0, align 1
  %10 = add i64 %9, -7286425919675154353
  %11 = getelementptr inbounds i8, ptr %0, i64 %1
  %12 = getelementptr inbounds i8, ptr %11, i64 -8
  %13 = load i64, ptr %12, align 1
  %14 = tail call i64 @llvm.fshl.i64(i64 %13, i64 %13, i64 27)
  %15 = mul i64 %14, %4
  %16 = add i64 %15, %10
  %17 = tail call i64 @llvm.fshl.i64(i64 %10, i64 %10, i64 39)
  %18 = add i64 %17, %13
  %19 = mul i64 %18, %4
  %20 = xor i64 %19, %16
  %21 = mul i64 %20, %4
  %22 = lshr i64 %21, 47
  %23 = xor i64 %19, %22
  %24 = xor i64 %23, %21
  %25 = mul i64 %24, %4
  %26 = lshr i64 %25, 47
  %27 = xor i64 %26, %25
  %28 = mul i64 %27, %4
  br label %295

29:                                               ; preds = %6
  %30 = icmp ugt i64 %1, 3
  br i1 %30, label %31, label %49

31:                                               ; preds = %29
  %32 = load i32, ptr %0, align 1
  %33 = zext i32 %32 to i64
  %34 = shl nuw nsw i64 %33, 3
  %35 = or disjoint i64 %34, %1
  %36 = getelementptr inbounds i8, ptr %0, i64 %1
  %37 = getelementptr inbounds i8, ptr %36, i64 -4
  %38 = load i32, ptr %37, align 1
  %39 = zext i32 %38 to i64
  %40 = xor i64 %35, %39
  %41 = mul i64 %40, %4
  %42 = lshr i64 %41, 47
  %43 = xor i64 %42, %39
  %44 = xor i64 %43, %41
  %45 = mul i64 %44, %4
  %46 = lshr i64 %45, 47
  %47 = xor i64 %46, %45
  %48 = mul i64 %47, %4
  br label %295

49:                                               ; preds = %29
  %50 = icmp eq i64 %1, 0
  br i1 %50, label %295, label %51

51:                                               ; preds = %49
  %52 = load i8, ptr %0, align 1
  %53 = zext i8 %52 to i64
  %54 = lshr i64 %1, 1
  %55 = getelementptr inbounds i8, ptr %0, i64 %54
  %56 = load i8, ptr %55, align 1
  %57 = zext i8 %56 to i64
  %58 = shl nuw nsw i64 %57, 8
  %59 = or disjoint i64 %58, %53
  %60 = getelementptr i8, ptr %0, i64 %1
  %61 = getelementptr i8, ptr %60, i64 -1
  %62 = load i8, ptr %61, align 1
  %63 = zext i8 %62 to i64
  %64 = shl nuw nsw i64 %63, 2
  %65 = or disjoint i64 %64, %1
  %66 = mul i64 %59, -7286425919675154353
  %67 = mul i64 %65, -4348849565147123417
  %68 = xor i64 %67, %66
  %69 = lshr i64 %68, 47
  %70 = xor i64 %69, %68
  %71 = mul i64 %70, -7286425919675154353
  br label %295

72:                                               ; preds = %2
  %73 = icmp ult i64 %1, 33
  br i1 %73, label %74, label %104

74:                                               ; preds = %72
  %75 = load i64, ptr %0, align 1
  %76 = mul i64 %75, -5435081209227447693
  %77 = getelementptr inbounds i8, ptr %0, i64 8
  %78 = load i64, ptr %77, align 1
  %79 = getelementptr inbounds i8, ptr %0, i64 %1
  %80 = getelementptr inbounds i8, ptr %79, i64 -8
  %81 = load i64, ptr %80, align 1
  %82 = mul i64 %81, %4
  %83 = getelementptr inbounds i8, ptr %79, i64 -16
  %84 = load i64, ptr %83, align 1
  %85 = mul i64 %84, -7286425919675154353
  %86 = add i64 %76, %78
  %87 = tail call i64 @llvm.fshl.i64(i64 %86, i64 %86, i64 21)
  %88 = tail call i64 @llvm.fshl.i64(i64 %82, i64 %82, i64 34)
  %89 = add i64 %88, %87
  %90 = add i64 %89, %85
  %91 = add i64 %78, -7286425919675154353
  %92 = tail call i64 @llvm.fshl.i64(i64 %91, i64 %91, i64 46)
  %93 = add i64 %92, %76
  %94 = add i64 %93, %82
  %95 = xor i64 %90, %94
  %96 = mul i64 %95, %4
  %97 = lshr i64 %96, 47
  %98 = xor i64 %94, %97
  %99 = xor i64 %98, %96
  %100 = mul i64 %99, %4
  %101 = lshr i64 %100, 47
  %102 = xor i64 %101, %100
  %103 = mul i64 %102, %4
  br label %295

104:                                              ; preds = %72
  %105 = icmp ult i64 %1, 65
  %106 = load i64, ptr %0, align 1
  br i1 %105, label %107, label %167

107:                                              ; preds = %104
  %108 = mul i64 %106, -7286425919675154353
  %109 = getelementptr inbounds i8, ptr %0, i64 8
  %110 = load i64, ptr %109, align 1
  %111 = getelementptr inbounds i8, ptr %0, i64 %1
  %112 = getelementptr inbounds i8, ptr %111, i64 -8
  %113 = load i64, ptr %112, align 1
  %114 = mul i64 %113, %4
  %115 = getelementptr inbounds i8, ptr %111, i64 -16
  %116 = load i64, ptr %115, align 1
  %117 = mul i64 %116, -7286425919675154353
  %118 = add i64 %108, %110
  %119 = tail call i64 @llvm.fshl.i64(i64 %118, i64 %118, i64 21)
  %120 = tail call i64 @llvm.fshl.i64(i64 %114, i64 %114, i64 34)
  %121 = add i64 %120, %119
  %122 = add i64 %121, %117
  %123 = add i64 %110, -7286425919675154353
  %124 = tail call i64 @llvm.fshl.i64(i64 %123, i64 %123, i64 46)
  %125 = add i64 %124, %108
  %126 = add i64 %125, %114
  %127 = xor i64 %122, %126
  %128 = mul i64 %127, %4
  %129 = lshr i64 %128, 47
  %130 = xor i64 %126, %129
  %131 = xor i64 %130, %128
  %132 = mul i64 %131, %4
  %133 = lshr i64 %132, 47
  %134 = xor i64 %133, %132
  %135 = mul i64 %134, %4
  %136 = getelementptr inbounds i8, ptr %0, i64 16
  %137 = load i64, ptr %136, align 1
  %138 = mul i64 %137, %4
  %139 = getelementptr inbounds i8, ptr %0, i64 24
  %140 = load i64, ptr %139, align 1
  %141 = getelementptr inbounds i8, ptr %111, i64 -32
  %142 = load i64, ptr %141, align 1
  %143 = add i64 %122, %142
  %144 = mul i64 %143, %4
  %145 = getelementptr inbounds i8, ptr %111, i64 -24
  %146 = load i64, ptr %145, align 1
  %147 = add i64 %135, %146
  %148 = mul i64 %147, %4
  %149 = add i64 %138, %140
  %150 = tail call i64 @llvm.fshl.i64(i64 %149, i64 %149, i64 21)
  %151 = tail call i64 @llvm.fshl.i64(i64 %144, i64 %144, i64 34)
  %152 = add i64 %151, %150
  %153 = add i64 %152, %148
  %154 = add i64 %140, %108
  %155 = tail call i64 @llvm.fshl.i64(i64 %154, i64 %154, i64 46)
  %156 = add i64 %155, %138
  %157 = add i64 %156, %144
  %158 = xor i64 %153, %157
  %159 = mul i64 %158, %4
  %160 = lshr i64 %159, 47
  %161 = xor i64 %157, %160
  %162 = xor i64 %161, %159
  %163 = mul i64 %162, %4
  %164 = lshr i64 %163, 47
  %165 = xor i64 %164, %163
  %166 = mul i64 %165, %4
  br label %295

167:                                              ; preds = %104
  %168 = add i64 %106, 95310865018149119
  %169 = getelementptr inbounds i8, ptr %0, i64 %1
  %170 = ptrtoint ptr %169 to i64
  %171 = getelementptr inbounds i8, ptr %169, i64 -64
  %172 = add i64 %1, 63
  %173 = and i64 %172, 63
  br label %174

174:                                              ; preds = %254, %167
  %175 = phi i64 [ %106, %167 ], [ %260, %254 ]
  %176 = phi i64 [ 0, %167 ], [ %255, %254 ]
  %177 = phi i64 [ 0, %167 ], [ %224, %254 ]
  %178 = phi i64 [ 0, %167 ], [ %256, %254 ]
  %179 = phi i64 [ 0, %167 ], [ %240, %254 ]
  %180 = phi i64 [ 1390051526045402406, %167 ], [ %200, %254 ]
  %181 = phi i64 [ -5435081209227447693, %167 ], [ %257, %254 ]
  %182 = phi i64 [ 1, %167 ], [ %258, %254 ]
  %183 = phi i64 [ 2480279821605975764, %167 ], [ %205, %254 ]
  %184 = phi ptr [ %0, %167 ], [ %259, %254 ]
  %185 = phi i64 [ %168, %167 ], [ %208, %254 ]
  %186 = getelementptr inbounds i8, ptr %184, i64 8
  %187 = load i64, ptr %186, align 1
  %188 = add i64 %183, %176
  %189 = add i64 %188, %185
  %190 = add i64 %189, %187
  %191 = tail call i64 @llvm.fshl.i64(i64 %190, i64 %190, i64 27)
  %192 = mul i64 %191, %181
  %193 = add i64 %183, %177
  %194 = getelementptr inbounds i8, ptr %184, i64 48
  %195 = load i64, ptr %194, align 1
  %196 = add i64 %193, %195
  %197 = tail call i64 @llvm.fshl.i64(i64 %196, i64 %196, i64 22)
  %198 = mul i64 %197, %181
  %199 = mul i64 %182, %179
  %200 = xor i64 %192, %199
  %201 = mul i64 %182, %176
  %202 = getelementptr inbounds i8, ptr %184, i64 40
  %203 = load i64, ptr %202, align 1
  %204 = add i64 %203, %201
  %205 = add i64 %204, %198
  %206 = add i64 %180, %178
  %207 = tail call i64 @llvm.fshl.i64(i64 %206, i64 %206, i64 31)
  %208 = mul i64 %207, %181
  %209 = mul i64 %181, %177
  %210 = add i64 %209, %175
  %211 = getelementptr inbounds i8, ptr %184, i64 24
  %212 = load i64, ptr %211, align 1
  %213 = add i64 %210, %178
  %214 = add i64 %213, %212
  %215 = add i64 %214, %200
  %216 = tail call i64 @llvm.fshl.i64(i64 %215, i64 %215, i64 43)
  %217 = getelementptr inbounds i8, ptr %184, i64 16
  %218 = load i64, ptr %217, align 1
  %219 = add i64 %187, %210
  %220 = add i64 %219, %218
  %221 = tail call i64 @llvm.fshl.i64(i64 %220, i64 %220, i64 20)
  %222 = add i64 %220, %212
  %223 = add i64 %221, %210
  %224 = add i64 %223, %216
  %225 = getelementptr inbounds i8, ptr %184, i64 32
  %226 = add i64 %208, %179
  %227 = add i64 %205, %218
  %228 = load i64, ptr %225, align 1
  %229 = add i64 %226, %228
  %230 = add i64 %227, %229
  %231 = getelementptr inbounds i8, ptr %184, i64 56
  %232 = load i64, ptr %231, align 1
  %233 = add i64 %230, %232
  %234 = tail call i64 @llvm.fshl.i64(i64 %233, i64 %233, i64 43)
  %235 = add i64 %203, %195
  %236 = add i64 %235, %229
  %237 = tail call i64 @llvm.fshl.i64(i64 %236, i64 %236, i64 20)
  %238 = add i64 %236, %232
  %239 = add i64 %234, %229
  %240 = add i64 %239, %237
  %241 = icmp eq i64 %182, 9
  br i1 %241, label %261, label %242

242:                                              ; preds = %174
  %243 = getelementptr inbounds i8, ptr %184, i64 64
  %244 = ptrtoint ptr %243 to i64
  %245 = sub i64 %170, %244
  %246 = icmp slt i64 %245, 65
  br i1 %246, label %247, label %254

247:                                              ; preds = %242
  %248 = shl i64 %200, 1
  %249 = and i64 %248, 510
  %250 = add nuw nsw i64 %249, -5435081209227447693
  %251 = add i64 %238, %173
  %252 = add i64 %251, %222
  %253 = add i64 %252, %251
  br label %254

254:                                              ; preds = %247, %242
  %255 = phi i64 [ %252, %247 ], [ %222, %242 ]
  %256 = phi i64 [ %253, %247 ], [ %238, %242 ]
  %257 = phi i64 [ %250, %247 ], [ %181, %242 ]
  %258 = phi i64 [ 9, %247 ], [ %182, %242 ]
  %259 = phi ptr [ %171, %247 ], [ %243, %242 ]
  %260 = load i64, ptr %259, align 1
  br label %174

261:                                              ; preds = %174
  %262 = xor i64 %238, %222
  %263 = mul i64 %262, %181
  %264 = lshr i64 %263, 47
  %265 = xor i64 %238, %264
  %266 = xor i64 %265, %263
  %267 = mul i64 %266, %181
  %268 = lshr i64 %267, 47
  %269 = xor i64 %268, %267
  %270 = mul i64 %269, %181
  %271 = lshr i64 %205, 47
  %272 = xor i64 %271, %205
  %273 = mul i64 %272, -4348849565147123417
  %274 = add i64 %273, %200
  %275 = add i64 %274, %270
  %276 = xor i64 %240, %224
  %277 = mul i64 %276, %181
  %278 = lshr i64 %277, 47
  %279 = xor i64 %240, %278
  %280 = xor i64 %279, %277
  %281 = mul i64 %280, %181
  %282 = lshr i64 %281, 47
  %283 = xor i64 %282, %281
  %284 = add i64 %283, %207
  %285 = mul i64 %284, %181
  %286 = xor i64 %285, %275
  %287 = mul i64 %286, %181
  %288 = lshr i64 %287, 47
  %289 = xor i64 %285, %288
  %290 = xor i64 %289, %287
  %291 = mul i64 %290, %181
  %292 = lshr i64 %291, 47
  %293 = xor i64 %292, %291
  %294 = mul i64 %293, %181
  br label %295

295:                                              ; preds = %49, %261, %107, %74, %51, %31, %8
  %296 = phi i64 [ %28, %8 ], [ %48, %31 ], [ %71, %51 ], [ %103, %74 ], [ %166, %107 ], [ %294, %261 ], [ -7286425919675154353, %49 ]
  ret i64 %296
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_hash_strong(ptr nocapture noundef readnone %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %1, i64 32
  %5 = load ptr, ptr %4, align 8
  %6 = load i64, ptr %5, align 8
  %7 = getelementptr inbounds i8, ptr %1, i64 64
  %8 = load ptr, ptr %7, align 8
  %9 = load i64, ptr %8, align 8
  %10 = getelementptr inbounds i8, ptr %8, i64 8
  %11 = load i64, ptr %10, align 8
  %12 = getelementptr inbounds i8, ptr %1, i64 8
  %13 = load i64, ptr %12, align 8
  %14 = icmp sgt i64 %13, 0
  br i1 %14, label %16, label %15

15:                                               ; preds = %16, %3
  ret i32 0

16:                                               ; preds = %3, %16
  %17 = phi i64 [ %27, %16 ], [ 0, %3 ]
  %18 = load ptr, ptr %1, align 8
  %19 = getelementptr inbounds %struct.sw_str, ptr %18, i64 %17
  %20 = load ptr, ptr %19, align 8
  %21 = getelementptr inbounds i8, ptr %19, i64 8
  %22 = load i64, ptr %21, align 8
  %23 = tail call fastcc i64 @sipHash(i64 noundef %9, i64 noundef %11, ptr noundef %20, i64 noundef %22) #4
  %24 = urem i64 %23, %6
  %25 = load ptr, ptr %2, align 8
  %26 = getelementptr inbounds i64, ptr %25, i64 %17
  store i64 %24, ptr %26, align 8
  %27 = add nuw nsw i64 %17, 1
  %28 = load i64, ptr %12, align 8
  %29 = icmp slt i64 %27, %28
  br i1 %29, label %16, label %15
}

; Function Attrs: nofree norecurse nosync nounwind memory(read, inaccessiblemem: none)
define internal fastcc i64 @sipHash(i64 noundef %0, i64 noundef %1, ptr nocapture noundef readonly %2, i64 noundef %3) unnamed_addr #2 {
  %5 = xor i64 %0, 8317987319222330741
  %6 = xor i64 %1, 7237128888997146477
  %7 = xor i64 %0, 7816392313619706465
  %8 = xor i64 %1, 8387220255154660723
  %9 = shl i64 %3, 56
  %10 = icmp ugt i64 %3, 7
  br i1 %10, label %24, label %11

11:                                               ; preds = %24, %4
  %12 = phi i64 [ %3, %4 ], [ %63, %24 ]
  %13 = phi i64 [ %5, %4 ], [ %61, %24 ]
  %14 = phi i64 [ %6, %4 ], [ %57, %24 ]
  %15 = phi i64 [ %7, %4 ], [ %60, %24 ]
  %16 = phi i64 [ %8, %4 ], [ %59, %24 ]
  %17 = phi ptr [ %2, %4 ], [ %62, %24 ]
  %18 = icmp eq i64 %12, 0
  br i1 %18, label %83, label %19

19:                                               ; preds = %11
  %20 = and i64 %12, 3
  %21 = icmp ult i64 %12, 4
  br i1 %21, label %65, label %22

22:                                               ; preds = %19
  %23 = and i64 %12, 4
  br label %171

24:                                               ; preds = %4, %24
  %25 = phi ptr [ %62, %24 ], [ %2, %4 ]
  %26 = phi i64 [ %59, %24 ], [ %8, %4 ]
  %27 = phi i64 [ %60, %24 ], [ %7, %4 ]
  %28 = phi i64 [ %57, %24 ], [ %6, %4 ]
  %29 = phi i64 [ %61, %24 ], [ %5, %4 ]
  %30 = phi i64 [ %63, %24 ], [ %3, %4 ]
  %31 = load i64, ptr %25, align 1
  %32 = xor i64 %31, %26
  %33 = add i64 %28, %29
  %34 = add i64 %32, %27
  %35 = tail call i64 @llvm.fshl.i64(i64 %28, i64 %28, i64 13)
  %36 = xor i64 %35, %33
  %37 = tail call i64 @llvm.fshl.i64(i64 %32, i64 %32, i64 16)
  %38 = xor i64 %37, %34
  %39 = tail call i64 @llvm.fshl.i64(i64 %33, i64 %33, i64 32)
  %40 = add i64 %34, %36
  %41 = add i64 %38, %39
  %42 = tail call i64 @llvm.fshl.i64(i64 %36, i64 %36, i64 17)
  %43 = xor i64 %40, %42
  %44 = tail call i64 @llvm.fshl.i64(i64 %38, i64 %38, i64 21)
  %45 = xor i64 %44, %41
  %46 = tail call i64 @llvm.fshl.i64(i64 %40, i64 %40, i64 32)
  %47 = add i64 %41, %43
  %48 = add i64 %45, %46
  %49 = tail call i64 @llvm.fshl.i64(i64 %43, i64 %43, i64 13)
  %50 = xor i64 %49, %47
  %51 = tail call i64 @llvm.fshl.i64(i64 %45, i64 %45, i64 16)
  %52 = xor i64 %51, %48
  %53 = tail call i64 @llvm.fshl.i64(i64 %47, i64 %47, i64 32)
  %54 = add i64 %48, %50
  %55 = add i64 %52, %53
  %56 = tail call i64 @llvm.fshl.i64(i64 %50, i64 %50, i64 17)
  %57 = xor i64 %56, %54
  %58 = tail call i64 @llvm.fshl.i64(i64 %52, i64 %52, i64 21)
  %59 = xor i64 %58, %55
  %60 = tail call i64 @llvm.fshl.i64(i64 %54, i64 %54, i64 32)
  %61 = xor i64 %55, %31
  %62 = getelementptr inbounds i8, ptr %25, i64 8
  %63 = add i64 %30, -8
  %64 = icmp ugt i64 %63, 7
  br i1 %64, label %24, label %11

65:                                               ; preds = %171, %19
  %66 = phi i64 [ poison, %19 ], [ %201, %171 ]
  %67 = phi i64 [ 0, %19 ], [ %202, %171 ]
  %68 = phi i64 [ %9, %19 ], [ %201, %171 ]
  %69 = icmp eq i64 %20, 0
  br i1 %69, label %83, label %70

70:                                               ; preds = %65, %70
  %71 = phi i64 [ %80, %70 ], [ %67, %65 ]
  %72 = phi i64 [ %79, %70 ], [ %68, %65 ]
  %73 = phi i64 [ %81, %70 ], [ 0, %65 ]
  %74 = getelementptr inbounds i8, ptr %17, i64 %71
  %75 = load i8, ptr %74, align 1
  %76 = zext i8 %75 to i64
  %77 = shl nuw nsw i64 %71, 3
  %78 = shl nuw nsw i64 %76, %77
  %79 = or i64 %78, %72
  %80 = add nuw nsw i64 %71, 1
  %81 = add i64 %73, 1
  %82 = icmp eq i64 %81, %20
  br i1 %82, label %83, label %70, !llvm.loop !4

83:                                               ; preds = %65, %70, %11
  %84 = phi i64 [ %9, %11 ], [ %66, %65 ], [ %79, %70 ]
  %85 = xor i64 %84, %16
  %86 = add i64 %14, %13
  %87 = add i64 %85, %15
  %88 = tail call i64 @llvm.fshl.i64(i64 %14, i64 %14, i64 13)
  %89 = xor i64 %88, %86
  %90 = tail call i64 @llvm.fshl.i64(i64 %85, i64 %85, i64 16)
  %91 = xor i64 %90, %87
  %92 = tail call i64 @llvm.fshl.i64(i64 %86, i64 %86, i64 32)
  %93 = add i64 %87, %89
  %94 = add i64 %91, %92
  %95 = tail call i64 @llvm.fshl.i64(i64 %89, i64 %89, i64 17)
  %96 = xor i64 %93, %95
  %97 = tail call i64 @llvm.fshl.i64(i64 %91, i64 %91, i64 21)
  %98 = xor i64 %97, %94
  %99 = tail call i64 @llvm.fshl.i64(i64 %93, i64 %93, i64 32)
  %100 = add i64 %94, %96
  %101 = add i64 %98, %99
  %102 = tail call i64 @llvm.fshl.i64(i64 %96, i64 %96, i64 13)
  %103 = xor i64 %102, %100
  %104 = tail call i64 @llvm.fshl.i64(i64 %98, i64 %98, i64 16)
  %105 = xor i64 %104, %101
  %106 = tail call i64 @llvm.fshl.i64(i64 %100, i64 %100, i64 32)
  %107 = add i64 %101, %103
  %108 = add i64 %105, %106
  %109 = tail call i64 @llvm.fshl.i64(i64 %103, i64 %103, i64 17)
  %110 = xor i64 %109, %107
  %111 = tail call i64 @llvm.fshl.i64(i64 %105, i64 %105, i64 21)
  %112 = xor i64 %111, %108
  %113 = tail call i64 @llvm.fshl.i64(i64 %107, i64 %107, i64 32)
  %114 = xor i64 %108, %84
  %115 = xor i64 %113, 255
  %116 = add i64 %114, %110
  %117 = add i64 %115, %112
  %118 = tail call i64 @llvm.fshl.i64(i64 %110, i64 %110, i64 13)
  %119 = xor i64 %116, %118
  %120 = tail call i64 @llvm.fshl.i64(i64 %112, i64 %112, i64 16)
  %121 = xor i64 %120, %117
  %122 = tail call i64 @llvm.fshl.i64(i64 %116, i64 %116, i64 32)
  %123 = add i64 %119, %117
  %124 = add i64 %122, %121
  %125 = tail call i64 @llvm.fshl.i64(i64 %119, i64 %119, i64 17)
  %126 = xor i64 %125, %123
  %127 = tail call i64 @llvm.fshl.i64(i64 %121, i64 %121, i64 21)
  %128 = xor i64 %127, %124
  %129 = tail call i64 @llvm.fshl.i64(i64 %123, i64 %123, i64 32)
  %130 = add i64 %126, %124
  %131 = add i64 %129, %128
  %132 = tail call i64 @llvm.fshl.i64(i64 %126, i64 %126, i64 13)
  %133 = xor i64 %132, %130
  %134 = tail call i64 @llvm.fshl.i64(i64 %128, i64 %128, i64 16)
  %135 = xor i64 %134, %131
  %136 = tail call i64 @llvm.fshl.i64(i64 %130, i64 %130, i64 32)
  %137 = add i64 %133, %131
  %138 = add i64 %136, %135
  %139 = tail call i64 @llvm.fshl.i64(i64 %133, i64 %133, i64 17)
  %140 = xor i64 %139, %137
  %141 = tail call i64 @llvm.fshl.i64(i64 %135, i64 %135, i64 21)
  %142 = xor i64 %141, %138
  %143 = tail call i64 @llvm.fshl.i64(i64 %137, i64 %137, i64 32)
  %144 = add i64 %140, %138
  %145 = add i64 %143, %142
  %146 = tail call i64 @llvm.fshl.i64(i64 %140, i64 %140, i64 13)
  %147 = xor i64 %146, %144
  %148 = tail call i64 @llvm.fshl.i64(i64 %142, i64 %142, i64 16)
  %149 = xor i64 %148, %145
  %150 = tail call i64 @llvm.fshl.i64(i64 %144, i64 %144, i64 32)
  %151 = add i64 %147, %145
  %152 = add i64 %150, %149
  %153 = tail call i64 @llvm.fshl.i64(i64 %147, i64 %147, i64 17)
  %154 = xor i64 %153, %151
  %155 = tail call i64 @llvm.fshl.i64(i64 %149, i64 %149, i64 21)
  %156 = xor i64 %155, %152
  %157 = tail call i64 @llvm.fshl.i64(i64 %151, i64 %151, i64 32)
  %158 = add i64 %154, %152
  %159 = add i64 %157, %156
  %160 = tail call i64 @llvm.fshl.i64(i64 %154, i64 %154, i64 13)
  %161 = xor i64 %160, %158
  %162 = tail call i64 @llvm.fshl.i64(i64 %156, i64 %156, i64 16)
  %163 = xor i64 %162, %159
  %164 = add i64 %161, %159
  %165 = tail call i64 @llvm.fshl.i64(i64 %161, i64 %161, i64 17)
  %166 = tail call i64 @llvm.fshl.i64(i64 %163, i64 %163, i64 21)
  %167 = tail call i64 @llvm.fshl.i64(i64 %164, i64 %164, i64 32)
  %168 = xor i64 %166, %165
  %169 = xor i64 %168, %167
  %170 = xor i64 %169, %164
  ret i64 %170

171:                                              ; preds = %171, %22
  %172 = phi i64 [ 0, %22 ], [ %202, %171 ]
  %173 = phi i64 [ %9, %22 ], [ %201, %171 ]
  %174 = phi i64 [ 0, %22 ], [ %203, %171 ]
  %175 = getelementptr inbounds i8, ptr %17, i64 %172
  %176 = load i8, ptr %175, align 1
  %177 = zext i8 %176 to i64
  %178 = shl nuw nsw i64 %172, 3
  %179 = shl nuw nsw i64 %177, %178
  %180 = or i64 %179, %173
  %181 = or disjoint i64 %172, 1
  %182 = getelementptr inbounds i8, ptr %17, i64 %181
  %183 = load i8, ptr %182, align 1
  %184 = zext i8 %183 to i64
  %185 = shl nuw nsw i64 %181, 3
  %186 = shl nuw nsw i64 %184, %185
  %187 = or i64 %186, %180
  %188 = or disjoint i64 %172, 2
  %189 = getelementptr inbounds i8, ptr %17, i64 %188
  %190 = load i8, ptr %189, align 1
  %191 = zext i8 %190 to i64
  %192 = shl nuw nsw i64 %188, 3
  %193 = shl nuw nsw i64 %191, %192
  %194 = or i64 %193, %187
  %195 = or disjoint i64 %172, 3
  %196 = getelementptr inbounds i8, ptr %17, i64 %195
  %197 = load i8, ptr %196, align 1
  %198 = zext i8 %197 to i64
  %199 = shl nuw nsw i64 %195, 3
  %200 = shl nuw nsw i64 %198, %199
  %201 = or i64 %200, %194
  %202 = add nuw nsw i64 %172, 4
  %203 = add i64 %174, 4
  %204 = icmp eq i64 %203, %23
  br i1 %204, label %65, label %171
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_sip_str(ptr nocapture noundef readnone %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %1, i64 8
  %5 = load i64, ptr %4, align 8
  %6 = icmp sgt i64 %5, 0
  br i1 %6, label %7, label %9

7:                                                ; preds = %3
  %8 = getelementptr inbounds i8, ptr %1, i64 32
  br label %10

9:                                                ; preds = %10, %3
  ret i32 0

10:                                               ; preds = %7, %10
  %11 = phi i64 [ 0, %7 ], [ %24, %10 ]
  %12 = load ptr, ptr %8, align 8
  %13 = load i64, ptr %12, align 8
  %14 = getelementptr inbounds i8, ptr %12, i64 8
  %15 = load i64, ptr %14, align 8
  %16 = load ptr, ptr %1, align 8
  %17 = getelementptr inbounds %struct.sw_str, ptr %16, i64 %11
  %18 = load ptr, ptr %17, align 8
  %19 = getelementptr inbounds i8, ptr %17, i64 8
  %20 = load i64, ptr %19, align 8
  %21 = tail call fastcc i64 @sipHash(i64 noundef %13, i64 noundef %15, ptr noundef %18, i64 noundef %20) #4
  %22 = load ptr, ptr %2, align 8
  %23 = getelementptr inbounds i64, ptr %22, i64 %11
  store i64 %21, ptr %23, align 8
  %24 = add nuw nsw i64 %11, 1
  %25 = load i64, ptr %4, align 8
  %26 = icmp slt i64 %24, %25
  br i1 %26, label %10, label %9
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_sip_bytes(ptr nocapture noundef readnone %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %2, i64 8
  %5 = load i64, ptr %4, align 8
  %6 = icmp eq i64 %5, 0
  br i1 %6, label %14, label %7

7:                                                ; preds = %3
  %8 = getelementptr inbounds i8, ptr %1, i64 8
  %9 = load i64, ptr %8, align 8
  %10 = sdiv i64 %9, %5
  %11 = icmp sgt i64 %5, 0
  br i1 %11, label %12, label %14

12:                                               ; preds = %7
  %13 = getelementptr inbounds i8, ptr %1, i64 32
  br label %15

14:                                               ; preds = %15, %3, %7
  ret i32 0

15:                                               ; preds = %12, %15
  %16 = phi i64 [ 0, %12 ], [ %27, %15 ]
  %17 = load ptr, ptr %13, align 8
  %18 = load i64, ptr %17, align 8
  %19 = getelementptr inbounds i8, ptr %17, i64 8
  %20 = load i64, ptr %19, align 8
  %21 = load ptr, ptr %1, align 8
  %22 = mul nsw i64 %16, %10
  %23 = getelementptr inbounds i8, ptr %21, i64 %22
  %24 = tail call fastcc i64 @sipHash(i64 noundef %18, i64 noundef %20, ptr noundef %23, i64 noundef %10) #4
  %25 = load ptr, ptr %2, align 8
  %26 = getelementptr inbounds i64, ptr %25, i64 %16
  store i64 %24, ptr %26, align 8
  %27 = add nuw nsw i64 %16, 1
  %28 = icmp eq i64 %27, %5
  br i1 %28, label %14, label %15
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_hash_legacy(ptr nocapture noundef readnone %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %1, i64 32
  %5 = load ptr, ptr %4, align 8
  %6 = load i64, ptr %5, align 8
  %7 = getelementptr inbounds i8, ptr %1, i64 8
  %8 = load i64, ptr %7, align 8
  %9 = icmp sgt i64 %8, 0
  br i1 %9, label %11, label %10

10:                                               ; preds = %130, %3
  ret i32 0

11:                                               ; preds = %3, %130
  %12 = phi i64 [ %140, %130 ], [ 0, %3 ]
  %13 = load ptr, ptr %1, align 8
  %14 = getelementptr inbounds %struct.sw_str, ptr %13, i64 %12
  %15 = load ptr, ptr %14, align 8
  %16 = getelementptr inbounds i8, ptr %14, i64 8
  %17 = load i64, ptr %16, align 8
  %18 = mul i64 %17, -4132994306676758123
  %19 = xor i64 %18, 956888297470
  %20 = icmp ugt i64 %17, 7
  br i1 %20, label %21, label %65

21:                                               ; preds = %11
  %22 = add i64 %17, -8
  %23 = and i64 %22, 8
  %24 = icmp eq i64 %23, 0
  br i1 %24, label %25, label %35

25:                                               ; preds = %21
  %26 = load i64, ptr %15, align 1
  %27 = mul i64 %26, -4132994306676758123
  %28 = lshr i64 %27, 47
  %29 = xor i64 %28, %27
  %30 = mul i64 %29, -4132994306676758123
  %31 = xor i64 %30, %19
  %32 = mul i64 %31, -4132994306676758123
  %33 = getelementptr inbounds i8, ptr %15, i64 8
  %34 = add i64 %17, -8
  br label %35

35:                                               ; preds = %25, %21
  %36 = phi i64 [ %19, %21 ], [ %32, %25 ]
  %37 = phi i64 [ %17, %21 ], [ %34, %25 ]
  %38 = phi ptr [ %15, %21 ], [ %33, %25 ]
  %39 = phi i64 [ poison, %21 ], [ %32, %25 ]
  %40 = phi ptr [ poison, %21 ], [ %33, %25 ]
  %41 = phi i64 [ poison, %21 ], [ %34, %25 ]
  %42 = icmp ult i64 %22, 8
  br i1 %42, label %65, label %43

43:                                               ; preds = %35, %43
  %44 = phi i64 [ %61, %43 ], [ %36, %35 ]
  %45 = phi i64 [ %63, %43 ], [ %37, %35 ]
  %46 = phi ptr [ %62, %43 ], [ %38, %35 ]
  %47 = load i64, ptr %46, align 1
  %48 = mul i64 %47, -4132994306676758123
  %49 = lshr i64 %48, 47
  %50 = xor i64 %49, %48
  %51 = mul i64 %50, -4132994306676758123
  %52 = xor i64 %51, %44
  %53 = mul i64 %52, -4132994306676758123
  %54 = getelementptr inbounds i8, ptr %46, i64 8
  %55 = load i64, ptr %54, align 1
  %56 = mul i64 %55, -4132994306676758123
  %57 = lshr i64 %56, 47
  %58 = xor i64 %57, %56
  %59 = mul i64 %58, -4132994306676758123
  %60 = xor i64 %59, %53
  %61 = mul i64 %60, -4132994306676758123
  %62 = getelementptr inbounds i8, ptr %46, i64 16
  %63 = add i64 %45, -16
  %64 = icmp ugt i64 %63, 7
  br i1 %64, label %43, label %65

65:                                               ; preds = %35, %43, %11
  %66 = phi ptr [ %15, %11 ], [ %40, %35 ], [ %62, %43 ]
  %67 = phi i64 [ %17, %11 ], [ %41, %35 ], [ %63, %43 ]
  %68 = phi i64 [ %19, %11 ], [ %39, %35 ], [ %61, %43 ]
  %69 = icmp eq i64 %67, 0
  br i1 %69, label %130, label %70

70:                                               ; preds = %65
  %71 = and i64 %67, 3
  %72 = icmp ult i64 %67, 4
  br i1 %72, label %75, label %73

73:                                               ; preds = %70
  %74 = and i64 %67, -4
  br label %96

75:                                               ; preds = %96, %70
  %76 = phi i64 [ poison, %70 ], [ %126, %96 ]
  %77 = phi i64 [ 0, %70 ], [ %127, %96 ]
  %78 = phi i64 [ %68, %70 ], [ %126, %96 ]
  %79 = icmp eq i64 %71, 0
  br i1 %79, label %93, label %80

80:                                               ; preds = %75, %80
  %81 = phi i64 [ %90, %80 ], [ %77, %75 ]
  %82 = phi i64 [ %89, %80 ], [ %78, %75 ]
  %83 = phi i64 [ %91, %80 ], [ 0, %75 ]
  %84 = getelementptr inbounds i8, ptr %66, i64 %81
  %85 = load i8, ptr %84, align 1
  %86 = zext i8 %85 to i64
  %87 = shl nuw nsw i64 %81, 3
  %88 = shl nuw nsw i64 %86, %87
  %89 = xor i64 %88, %82
  %90 = add nuw nsw i64 %81, 1
  %91 = add i64 %83, 1
  %92 = icmp eq i64 %91, %71
  br i1 %92, label %93, label %80, !llvm.loop !6

93:                                               ; preds = %80, %75
  %94 = phi i64 [ %76, %75 ], [ %89, %80 ]
  %95 = mul i64 %94, -4132994306676758123
  br label %130

96:                                               ; preds = %96, %73
  %97 = phi i64 [ 0, %73 ], [ %127, %96 ]
  %98 = phi i64 [ %68, %73 ], [ %126, %96 ]
  %99 = phi i64 [ 0, %73 ], [ %128, %96 ]
  %100 = getelementptr inbounds i8, ptr %66, i64 %97
  %101 = load i8, ptr %100, align 1
  %102 = zext i8 %101 to i64
  %103 = shl nuw nsw i64 %97, 3
  %104 = shl nuw nsw i64 %102, %103
  %105 = xor i64 %104, %98
  %106 = or disjoint i64 %97, 1
  %107 = getelementptr inbounds i8, ptr %66, i64 %106
  %108 = load i8, ptr %107, align 1
  %109 = zext i8 %108 to i64
  %110 = shl nuw nsw i64 %106, 3
  %111 = shl nuw nsw i64 %109, %110
  %112 = xor i64 %111, %105
  %113 = or disjoint i64 %97, 2
  %114 = getelementptr inbounds i8, ptr %66, i64 %113
  %115 = load i8, ptr %114, align 1
  %116 = zext i8 %115 to i64
  %117 = shl nuw nsw i64 %113, 3
  %118 = shl nuw nsw i64 %116, %117
  %119 = xor i64 %118, %112
  %120 = or disjoint i64 %97, 3
  %121 = getelementptr inbounds i8, ptr %66, i64 %120
  %122 = load i8, ptr %121, align 1
  %123 = zext i8 %122 to i64
  %124 = shl nuw nsw i64 %120, 3
  %125 = shl nuw nsw i64 %123, %124
  %126 = xor i64 %125, %119
  %127 = add nuw nsw i64 %97, 4
  %128 = add i64 %99, 4
  %129 = icmp eq i64 %128, %74
  br i1 %129, label %75, label %96

130:                                              ; preds = %65, %93
  %131 = phi i64 [ %95, %93 ], [ %68, %65 ]
  %132 = lshr i64 %131, 47
  %133 = xor i64 %132, %131
  %134 = mul i64 %133, -4132994306676758123
  %135 = lshr i64 %134, 47
  %136 = xor i64 %135, %134
  %137 = urem i64 %136, %6
  %138 = load ptr, ptr %2, align 8
  %139 = getelementptr inbounds i64, ptr %138, i64 %12
  store i64 %137, ptr %139, align 8
  %140 = add nuw nsw i64 %12, 1
  %141 = load i64, ptr %7, align 8
  %142 = icmp slt i64 %140, %141
  br i1 %142, label %11, label %10
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden range(i32 0, 2) i32 @swh_fingerprint_str(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %1, i64 24
  %5 = load ptr, ptr %4, align 8
  %6 = load i64, ptr %5, align 8
  %7 = icmp eq i64 %6, 0
  br i1 %7, label %12, label %8

8:                                                ; preds = %3
  %9 = getelementptr inbounds i8, ptr %1, i64 8
  %10 = load i64, ptr %9, align 8
  %11 = sdiv i64 %10, %6
  br label %12

12:                                               ; preds = %3, %8
  %13 = phi i64 [ %11, %8 ], [ 0, %3 ]
  %14 = getelementptr inbounds i8, ptr %0, i64 8
  %15 = load i64, ptr %14, align 8
  %16 = shl i64 %13, 3
  %17 = add i64 %15, 15
  %18 = and i64 %17, -16
  %19 = add i64 %18, %16
  store i64 %19, ptr %14, align 8
  %20 = getelementptr inbounds i8, ptr %0, i64 16
  %21 = load i64, ptr %20, align 8
  %22 = icmp ugt i64 %19, %21
  br i1 %22, label %34, label %23, !prof !7

23:                                               ; preds = %12
  %24 = load ptr, ptr %0, align 8
  %25 = icmp eq ptr %24, null
  %26 = getelementptr inbounds i8, ptr %24, i64 %18
  %27 = select i1 %25, ptr %0, ptr %26
  %28 = icmp eq ptr %27, null
  br i1 %28, label %65, label %29

29:                                               ; preds = %23
  %30 = icmp sgt i64 %6, 0
  br i1 %30, label %31, label %63

31:                                               ; preds = %29
  %32 = icmp sgt i64 %13, 0
  %33 = icmp eq i64 %13, 1
  br label %36

34:                                               ; preds = %12
  %35 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %19, ptr %35, align 8
  br label %63

36:                                               ; preds = %31, %57
  %37 = phi i64 [ 0, %31 ], [ %61, %57 ]
  br i1 %32, label %38, label %55

38:                                               ; preds = %36
  %39 = mul nuw nsw i64 %37, %13
  br label %41

40:                                               ; preds = %41
  br i1 %33, label %53, label %55

41:                                               ; preds = %38, %41
  %42 = phi i64 [ 0, %38 ], [ %51, %41 ]
  %43 = load ptr, ptr %1, align 8
  %44 = getelementptr %struct.sw_str, ptr %43, i64 %39
  %45 = getelementptr %struct.sw_str, ptr %44, i64 %42
  %46 = load ptr, ptr %45, align 8
  %47 = getelementptr inbounds i8, ptr %45, i64 8
  %48 = load i64, ptr %47, align 8
  %49 = tail call fastcc i64 @fingerprint64(ptr noundef %46, i64 noundef %48) #4
  %50 = getelementptr inbounds i64, ptr %27, i64 %42
  store i64 %49, ptr %50, align 8
  %51 = add nuw nsw i64 %42, 1
  %52 = icmp eq i64 %51, %13
  br i1 %52, label %40, label %41

53:                                               ; preds = %40
  %54 = load i64, ptr %27, align 8
  br label %57

55:                                               ; preds = %36, %40
  %56 = tail call fastcc i64 @fingerprint64(ptr noundef nonnull %27, i64 noundef %16) #4
  br label %57

57:                                               ; preds = %55, %53
  %58 = phi i64 [ %54, %53 ], [ %56, %55 ]
  %59 = load ptr, ptr %2, align 8
  %60 = getelementptr inbounds i64, ptr %59, i64 %37
  store i64 %58, ptr %60, align 8
  %61 = add nuw nsw i64 %37, 1
  %62 = icmp eq i64 %61, %6
  br i1 %62, label %63, label %36

63:                                               ; preds = %57, %29, %34
  %64 = phi i32 [ 1, %34 ], [ 0, %29 ], [ 0, %57 ]
  store i64 %15, ptr %14, align 8
  br label %65

65:                                               ; preds = %63, %23
  %66 = phi i32 [ 0, %23 ], [ %64, %63 ]
  ret i32 %66
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_fingerprint_bytes(ptr nocapture noundef readnone %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %1, i64 24
  %5 = load ptr, ptr %4, align 8
  %6 = load i64, ptr %5, align 8
  %7 = icmp eq i64 %6, 0
  br i1 %7, label %13, label %8

8:                                                ; preds = %3
  %9 = getelementptr inbounds i8, ptr %1, i64 8
  %10 = load i64, ptr %9, align 8
  %11 = sdiv i64 %10, %6
  %12 = icmp sgt i64 %6, 0
  br i1 %12, label %14, label %13

13:                                               ; preds = %14, %3, %8
  ret i32 0

14:                                               ; preds = %8, %14
  %15 = phi i64 [ %22, %14 ], [ 0, %8 ]
  %16 = load ptr, ptr %1, align 8
  %17 = mul nsw i64 %15, %11
  %18 = getelementptr inbounds i8, ptr %16, i64 %17
  %19 = tail call fastcc i64 @fingerprint64(ptr noundef %18, i64 noundef %11) #4
  %20 = load ptr, ptr %2, align 8
  %21 = getelementptr inbounds i64, ptr %20, i64 %15
  store i64 %19, ptr %21, align 8
  %22 = add nuw nsw i64 %15, 1
  %23 = icmp eq i64 %22, %6
  br i1 %23, label %13, label %14
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.fshl.i64(i64, i64, i64) #3

attributes #0 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "no-builtins" }
attributes #1 = { inlinehint nofree norecurse nosync nounwind memory(read, inaccessiblemem: none) "no-builtins" }
attributes #2 = { nofree norecurse nosync nounwind memory(read, inaccessiblemem: none) "no-builtins" }
attributes #3 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { nobuiltin "no-builtins" }

!4 = distinct !{!4, !5}
!5 = !{!"llvm.loop.unroll.disable"}
!6 = distinct !{!6, !5}
!7 = !{!"branch_weights", !"expected", i32 1, i32 2000}
