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
  %18 = tail call fastcc i64 @fingerprint64(ptr noundef %15, i64 noundef %17) #3
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
  %7 = getelementptr inbounds i8, ptr %1, i64 8
  %8 = load i64, ptr %7, align 8
  %9 = icmp sgt i64 %8, 0
  br i1 %9, label %10, label %20

10:                                               ; preds = %3
  %11 = getelementptr inbounds i8, ptr %1, i64 64
  %12 = load ptr, ptr %11, align 8
  %13 = getelementptr inbounds i8, ptr %12, i64 8
  %14 = load i64, ptr %13, align 8
  %15 = load i64, ptr %12, align 8
  %16 = xor i64 %15, 8317987319222330741
  %17 = xor i64 %14, 7237128888997146477
  %18 = xor i64 %15, 7816392313619706465
  %19 = xor i64 %14, 8387220255154660723
  br label %21

20:                                               ; preds = %136, %3
  ret i32 0

21:                                               ; preds = %10, %136
  %22 = phi i64 [ 0, %10 ], [ %227, %136 ]
  %23 = load ptr, ptr %1, align 8
  %24 = getelementptr inbounds %struct.sw_str, ptr %23, i64 %22
  %25 = load ptr, ptr %24, align 8
  %26 = getelementptr inbounds i8, ptr %24, i64 8
  %27 = load i64, ptr %26, align 8
  %28 = shl i64 %27, 56
  %29 = icmp ugt i64 %27, 7
  br i1 %29, label %43, label %30

30:                                               ; preds = %43, %21
  %31 = phi i64 [ %27, %21 ], [ %82, %43 ]
  %32 = phi i64 [ %16, %21 ], [ %80, %43 ]
  %33 = phi i64 [ %17, %21 ], [ %76, %43 ]
  %34 = phi i64 [ %18, %21 ], [ %79, %43 ]
  %35 = phi i64 [ %19, %21 ], [ %78, %43 ]
  %36 = phi ptr [ %25, %21 ], [ %81, %43 ]
  %37 = icmp eq i64 %31, 0
  br i1 %37, label %136, label %38

38:                                               ; preds = %30
  %39 = and i64 %31, 3
  %40 = icmp ult i64 %31, 4
  br i1 %40, label %118, label %41

41:                                               ; preds = %38
  %42 = and i64 %31, 4
  br label %84

43:                                               ; preds = %21, %43
  %44 = phi ptr [ %81, %43 ], [ %25, %21 ]
  %45 = phi i64 [ %78, %43 ], [ %19, %21 ]
  %46 = phi i64 [ %79, %43 ], [ %18, %21 ]
  %47 = phi i64 [ %76, %43 ], [ %17, %21 ]
  %48 = phi i64 [ %80, %43 ], [ %16, %21 ]
  %49 = phi i64 [ %82, %43 ], [ %27, %21 ]
  %50 = load i64, ptr %44, align 1
  %51 = xor i64 %50, %45
  %52 = add i64 %48, %47
  %53 = add i64 %51, %46
  %54 = tail call i64 @llvm.fshl.i64(i64 %47, i64 %47, i64 13)
  %55 = xor i64 %52, %54
  %56 = tail call i64 @llvm.fshl.i64(i64 %51, i64 %51, i64 16)
  %57 = xor i64 %56, %53
  %58 = tail call i64 @llvm.fshl.i64(i64 %52, i64 %52, i64 32)
  %59 = add i64 %53, %55
  %60 = add i64 %57, %58
  %61 = tail call i64 @llvm.fshl.i64(i64 %55, i64 %55, i64 17)
  %62 = xor i64 %59, %61
  %63 = tail call i64 @llvm.fshl.i64(i64 %57, i64 %57, i64 21)
  %64 = xor i64 %63, %60
  %65 = tail call i64 @llvm.fshl.i64(i64 %59, i64 %59, i64 32)
  %66 = add i64 %60, %62
  %67 = add i64 %64, %65
  %68 = tail call i64 @llvm.fshl.i64(i64 %62, i64 %62, i64 13)
  %69 = xor i64 %68, %66
  %70 = tail call i64 @llvm.fshl.i64(i64 %64, i64 %64, i64 16)
  %71 = xor i64 %70, %67
  %72 = tail call i64 @llvm.fshl.i64(i64 %66, i64 %66, i64 32)
  %73 = add i64 %67, %69
  %74 = add i64 %71, %72
  %75 = tail call i64 @llvm.fshl.i64(i64 %69, i64 %69, i64 17)
  %76 = xor i64 %75, %73
  %77 = tail call i64 @llvm.fshl.i64(i64 %71, i64 %71, i64 21)
  %78 = xor i64 %77, %74
  %79 = tail call i64 @llvm.fshl.i64(i64 %73, i64 %73, i64 32)
  %80 = xor i64 %74, %50
  %81 = getelementptr inbounds i8, ptr %44, i64 8
  %82 = add i64 %49, -8
  %83 = icmp ugt i64 %82, 7
  br i1 %83, label %43, label %30

84:                                               ; preds = %84, %41
  %85 = phi i64 [ 0, %41 ], [ %115, %84 ]
  %86 = phi i64 [ %28, %41 ], [ %114, %84 ]
  %87 = phi i64 [ 0, %41 ], [ %116, %84 ]
  %88 = getelementptr inbounds i8, ptr %36, i64 %85
  %89 = load i8, ptr %88, align 1
  %90 = zext i8 %89 to i64
  %91 = shl nuw nsw i64 %85, 3
  %92 = shl nuw nsw i64 %90, %91
  %93 = or i64 %92, %86
  %94 = or disjoint i64 %85, 1
  %95 = getelementptr inbounds i8, ptr %36, i64 %94
  %96 = load i8, ptr %95, align 1
  %97 = zext i8 %96 to i64
  %98 = shl nuw nsw i64 %94, 3
  %99 = shl nuw nsw i64 %97, %98
  %100 = or i64 %99, %93
  %101 = or disjoint i64 %85, 2
  %102 = getelementptr inbounds i8, ptr %36, i64 %101
  %103 = load i8, ptr %102, align 1
  %104 = zext i8 %103 to i64
  %105 = shl nuw nsw i64 %101, 3
  %106 = shl nuw nsw i64 %104, %105
  %107 = or i64 %106, %100
  %108 = or disjoint i64 %85, 3
  %109 = getelementptr inbounds i8, ptr %36, i64 %108
  %110 = load i8, ptr %109, align 1
  %111 = zext i8 %110 to i64
  %112 = shl nuw nsw i64 %108, 3
  %113 = shl nuw nsw i64 %111, %112
  %114 = or i64 %113, %107
  %115 = add nuw nsw i64 %85, 4
  %116 = add i64 %87, 4
  %117 = icmp eq i64 %116, %42
  br i1 %117, label %118, label %84

118:                                              ; preds = %84, %38
  %119 = phi i64 [ poison, %38 ], [ %114, %84 ]
  %120 = phi i64 [ 0, %38 ], [ %115, %84 ]
  %121 = phi i64 [ %28, %38 ], [ %114, %84 ]
  %122 = icmp eq i64 %39, 0
  br i1 %122, label %136, label %123

123:                                              ; preds = %118, %123
  %124 = phi i64 [ %133, %123 ], [ %120, %118 ]
  %125 = phi i64 [ %132, %123 ], [ %121, %118 ]
  %126 = phi i64 [ %134, %123 ], [ 0, %118 ]
  %127 = getelementptr inbounds i8, ptr %36, i64 %124
  %128 = load i8, ptr %127, align 1
  %129 = zext i8 %128 to i64
  %130 = shl nuw nsw i64 %124, 3
  %131 = shl nuw nsw i64 %129, %130
  %132 = or i64 %131, %125
  %133 = add nuw nsw i64 %124, 1
  %134 = add i64 %126, 1
  %135 = icmp eq i64 %134, %39
  br i1 %135, label %136, label %123, !llvm.loop !4

136:                                              ; preds = %118, %123, %30
  %137 = phi i64 [ %28, %30 ], [ %119, %118 ], [ %132, %123 ]
  %138 = xor i64 %137, %35
  %139 = add i64 %33, %32
  %140 = add i64 %138, %34
  %141 = tail call i64 @llvm.fshl.i64(i64 %33, i64 %33, i64 13)
  %142 = xor i64 %141, %139
  %143 = tail call i64 @llvm.fshl.i64(i64 %138, i64 %138, i64 16)
  %144 = xor i64 %143, %140
  %145 = tail call i64 @llvm.fshl.i64(i64 %139, i64 %139, i64 32)
  %146 = add i64 %140, %142
  %147 = add i64 %144, %145
  %148 = tail call i64 @llvm.fshl.i64(i64 %142, i64 %142, i64 17)
  %149 = xor i64 %146, %148
  %150 = tail call i64 @llvm.fshl.i64(i64 %144, i64 %144, i64 21)
  %151 = xor i64 %150, %147
  %152 = tail call i64 @llvm.fshl.i64(i64 %146, i64 %146, i64 32)
  %153 = add i64 %147, %149
  %154 = add i64 %151, %152
  %155 = tail call i64 @llvm.fshl.i64(i64 %149, i64 %149, i64 13)
  %156 = xor i64 %155, %153
  %157 = tail call i64 @llvm.fshl.i64(i64 %151, i64 %151, i64 16)
  %158 = xor i64 %157, %154
  %159 = tail call i64 @llvm.fshl.i64(i64 %153, i64 %153, i64 32)
  %160 = add i64 %154, %156
  %161 = add i64 %158, %159
  %162 = tail call i64 @llvm.fshl.i64(i64 %156, i64 %156, i64 17)
  %163 = xor i64 %162, %160
  %164 = tail call i64 @llvm.fshl.i64(i64 %158, i64 %158, i64 21)
  %165 = xor i64 %164, %161
  %166 = tail call i64 @llvm.fshl.i64(i64 %160, i64 %160, i64 32)
  %167 = xor i64 %161, %137
  %168 = xor i64 %166, 255
  %169 = add i64 %167, %163
  %170 = add i64 %168, %165
  %171 = tail call i64 @llvm.fshl.i64(i64 %163, i64 %163, i64 13)
  %172 = xor i64 %169, %171
  %173 = tail call i64 @llvm.fshl.i64(i64 %165, i64 %165, i64 16)
  %174 = xor i64 %173, %170
  %175 = tail call i64 @llvm.fshl.i64(i64 %169, i64 %169, i64 32)
  %176 = add i64 %172, %170
  %177 = add i64 %175, %174
  %178 = tail call i64 @llvm.fshl.i64(i64 %172, i64 %172, i64 17)
  %179 = xor i64 %178, %176
  %180 = tail call i64 @llvm.fshl.i64(i64 %174, i64 %174, i64 21)
  %181 = xor i64 %180, %177
  %182 = tail call i64 @llvm.fshl.i64(i64 %176, i64 %176, i64 32)
  %183 = add i64 %179, %177
  %184 = add i64 %182, %181
  %185 = tail call i64 @llvm.fshl.i64(i64 %179, i64 %179, i64 13)
  %186 = xor i64 %185, %183
  %187 = tail call i64 @llvm.fshl.i64(i64 %181, i64 %181, i64 16)
  %188 = xor i64 %187, %184
  %189 = tail call i64 @llvm.fshl.i64(i64 %183, i64 %183, i64 32)
  %190 = add i64 %186, %184
  %191 = add i64 %189, %188
  %192 = tail call i64 @llvm.fshl.i64(i64 %186, i64 %186, i64 17)
  %193 = xor i64 %192, %190
  %194 = tail call i64 @llvm.fshl.i64(i64 %188, i64 %188, i64 21)
  %195 = xor i64 %194, %191
  %196 = tail call i64 @llvm.fshl.i64(i64 %190, i64 %190, i64 32)
  %197 = add i64 %193, %191
  %198 = add i64 %196, %195
  %199 = tail call i64 @llvm.fshl.i64(i64 %193, i64 %193, i64 13)
  %200 = xor i64 %199, %197
  %201 = tail call i64 @llvm.fshl.i64(i64 %195, i64 %195, i64 16)
  %202 = xor i64 %201, %198
  %203 = tail call i64 @llvm.fshl.i64(i64 %197, i64 %197, i64 32)
  %204 = add i64 %200, %198
  %205 = add i64 %203, %202
  %206 = tail call i64 @llvm.fshl.i64(i64 %200, i64 %200, i64 17)
  %207 = xor i64 %206, %204
  %208 = tail call i64 @llvm.fshl.i64(i64 %202, i64 %202, i64 21)
  %209 = xor i64 %208, %205
  %210 = tail call i64 @llvm.fshl.i64(i64 %204, i64 %204, i64 32)
  %211 = add i64 %207, %205
  %212 = add i64 %210, %209
  %213 = tail call i64 @llvm.fshl.i64(i64 %207, i64 %207, i64 13)
  %214 = xor i64 %213, %211
  %215 = tail call i64 @llvm.fshl.i64(i64 %209, i64 %209, i64 16)
  %216 = xor i64 %215, %212
  %217 = add i64 %214, %212
  %218 = tail call i64 @llvm.fshl.i64(i64 %214, i64 %214, i64 17)
  %219 = tail call i64 @llvm.fshl.i64(i64 %216, i64 %216, i64 21)
  %220 = tail call i64 @llvm.fshl.i64(i64 %217, i64 %217, i64 32)
  %221 = xor i64 %219, %218
  %222 = xor i64 %221, %220
  %223 = xor i64 %222, %217
  %224 = urem i64 %223, %6
  %225 = load ptr, ptr %2, align 8
  %226 = getelementptr inbounds i64, ptr %225, i64 %22
  store i64 %224, ptr %226, align 8
  %227 = add nuw nsw i64 %22, 1
  %228 = load i64, ptr %7, align 8
  %229 = icmp slt i64 %227, %228
  br i1 %229, label %21, label %20
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
  %49 = tail call fastcc i64 @fingerprint64(ptr noundef %46, i64 noundef %48) #3
  %50 = getelementptr inbounds i64, ptr %27, i64 %42
  store i64 %49, ptr %50, align 8
  %51 = add nuw nsw i64 %42, 1
  %52 = icmp eq i64 %51, %13
  br i1 %52, label %40, label %41

53:                                               ; preds = %40
  %54 = load i64, ptr %27, align 8
  br label %57

55:                                               ; preds = %36, %40
  %56 = tail call fastcc i64 @fingerprint64(ptr noundef nonnull %27, i64 noundef %16) #3
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
  %19 = tail call fastcc i64 @fingerprint64(ptr noundef %18, i64 noundef %11) #3
  %20 = load ptr, ptr %2, align 8
  %21 = getelementptr inbounds i64, ptr %20, i64 %15
  store i64 %19, ptr %21, align 8
  %22 = add nuw nsw i64 %15, 1
  %23 = icmp eq i64 %22, %6
  br i1 %23, label %13, label %14
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.fshl.i64(i64, i64, i64) #2

attributes #0 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "no-builtins" }
attributes #1 = { inlinehint nofree norecurse nosync nounwind memory(read, inaccessiblemem: none) "no-builtins" }
attributes #2 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { nobuiltin "no-builtins" }

!4 = distinct !{!4, !5}
!5 = !{!"llvm.loop.unroll.disable"}
!6 = distinct !{!6, !5}
!7 = !{!"branch_weights", !"expected", i32 1, i32 2000}
