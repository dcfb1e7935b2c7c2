; Made by gen.sh from c/encoding.c; do not edit.

%struct.sw_str = type { ptr, i64 }

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden range(i32 0, 2) i32 @swh_unicode_read(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = alloca i32, align 4
  %5 = alloca i32, align 4
  %6 = getelementptr inbounds i8, ptr %0, i64 8
  %7 = load i64, ptr %6, align 8
  %8 = getelementptr inbounds i8, ptr %1, i64 8
  %9 = load i64, ptr %8, align 8
  %10 = icmp sgt i64 %9, 0
  br i1 %10, label %11, label %31

11:                                               ; preds = %3
  %12 = getelementptr inbounds i8, ptr %1, i64 32
  %13 = load ptr, ptr %12, align 8
  %14 = load i64, ptr %13, align 8
  %15 = getelementptr inbounds i8, ptr %0, i64 16
  %16 = getelementptr inbounds i8, ptr %1, i64 64
  %17 = getelementptr inbounds i8, ptr %5, i64 1
  %18 = getelementptr inbounds i8, ptr %5, i64 2
  %19 = getelementptr inbounds i8, ptr %5, i64 3
  %20 = getelementptr inbounds i8, ptr %5, i64 1
  %21 = getelementptr inbounds i8, ptr %5, i64 2
  %22 = getelementptr inbounds i8, ptr %5, i64 1
  %23 = getelementptr inbounds i8, ptr %4, i64 1
  %24 = getelementptr inbounds i8, ptr %4, i64 2
  %25 = getelementptr inbounds i8, ptr %4, i64 3
  %26 = getelementptr inbounds i8, ptr %4, i64 1
  %27 = getelementptr inbounds i8, ptr %4, i64 2
  %28 = getelementptr inbounds i8, ptr %4, i64 1
  br label %40

29:                                               ; preds = %365
  %30 = load i64, ptr %6, align 8
  br label %31

31:                                               ; preds = %29, %3
  %32 = phi i64 [ %30, %29 ], [ %7, %3 ]
  %33 = getelementptr inbounds i8, ptr %0, i64 16
  %34 = load i64, ptr %33, align 8
  %35 = icmp ugt i64 %32, %34
  br i1 %35, label %36, label %38, !prof !4

36:                                               ; preds = %31
  %37 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %32, ptr %37, align 8
  store i64 %7, ptr %6, align 8
  br label %38

38:                                               ; preds = %31, %36
  %39 = phi i32 [ 1, %36 ], [ 0, %31 ]
  ret i32 %39

40:                                               ; preds = %11, %365
  %41 = phi i64 [ %14, %11 ], [ %352, %365 ]
  %42 = phi i64 [ 0, %11 ], [ %367, %365 ]
  %43 = load ptr, ptr %0, align 8, !noalias !5
  %44 = load i64, ptr %6, align 8, !noalias !5
  %45 = load i64, ptr %15, align 8, !noalias !5
  %46 = icmp ult i64 %44, %45
  %47 = tail call i64 @llvm.usub.sat.i64(i64 %45, i64 %44)
  %48 = select i1 %46, i64 %44, i64 0
  %49 = getelementptr inbounds i8, ptr %43, i64 %48
  %50 = load ptr, ptr %1, align 8
  %51 = getelementptr inbounds %struct.sw_str, ptr %50, i64 %42
  %52 = load ptr, ptr %51, align 8
  %53 = getelementptr inbounds i8, ptr %51, i64 8
  %54 = load i64, ptr %53, align 8
  %55 = icmp ne i64 %54, 0
  br i1 %55, label %56, label %347

56:                                               ; preds = %40
  switch i64 %41, label %106 [
    i64 6, label %57
    i64 3, label %57
  ]

57:                                               ; preds = %56, %56
  %58 = icmp eq i64 %41, 3
  %59 = select i1 %58, i64 2, i64 4
  %60 = icmp ult i64 %54, %59
  br i1 %60, label %92, label %61

61:                                               ; preds = %57
  %62 = add nsw i64 %41, -1
  switch i64 %41, label %74 [
    i64 4, label %63
    i64 3, label %66
  ]

63:                                               ; preds = %61
  %64 = load i16, ptr %52, align 1
  %65 = zext i16 %64 to i32
  br label %94

66:                                               ; preds = %61
  %67 = load i8, ptr %52, align 1
  %68 = zext i8 %67 to i32
  %69 = shl nuw nsw i32 %68, 8
  %70 = getelementptr inbounds i8, ptr %52, i64 1
  %71 = load i8, ptr %70, align 1
  %72 = zext i8 %71 to i32
  %73 = or disjoint i32 %69, %72
  br label %94

74:                                               ; preds = %61
  %75 = load i8, ptr %52, align 1
  %76 = zext i8 %75 to i32
  %77 = shl nuw i32 %76, 24
  %78 = getelementptr inbounds i8, ptr %52, i64 1
  %79 = load i8, ptr %78, align 1
  %80 = zext i8 %79 to i32
  %81 = shl nuw nsw i32 %80, 16
  %82 = or disjoint i32 %81, %77
  %83 = getelementptr inbounds i8, ptr %52, i64 2
  %84 = load i8, ptr %83, align 1
  %85 = zext i8 %84 to i32
  %86 = shl nuw nsw i32 %85, 8
  %87 = or disjoint i32 %82, %86
  %88 = getelementptr inbounds i8, ptr %52, i64 3
  %89 = load i8, ptr %88, align 1
  %90 = zext i8 %89 to i32
  %91 = or disjoint i32 %87, %90
  br label %94

92:                                               ; preds = %57
  %93 = select i1 %58, i64 1, i64 4
  br label %178

94:                                               ; preds = %74, %66, %63
  %95 = phi i32 [ %65, %63 ], [ %73, %66 ], [ %91, %74 ]
  %96 = select i1 %58, i32 65534, i32 -131072
  %97 = icmp eq i32 %95, %96
  %98 = icmp eq i32 %95, 65279
  %99 = or i1 %98, %97
  %100 = select i1 %99, i64 %59, i64 0
  %101 = sub i64 %54, %100
  %102 = getelementptr inbounds i8, ptr %52, i64 %100
  %103 = xor i1 %97, true
  %104 = sext i1 %103 to i64
  %105 = add nsw i64 %62, %104
  br label %178

106:                                              ; preds = %56
  %107 = load ptr, ptr %16, align 8
  %108 = icmp eq i64 %41, 7
  br i1 %108, label %109, label %178

109:                                              ; preds = %106, %174
  %110 = phi i64 [ %175, %174 ], [ 0, %106 ]
  %111 = phi i64 [ %176, %174 ], [ 0, %106 ]
  %112 = getelementptr inbounds i8, ptr %52, i64 %111
  %113 = load i8, ptr %112, align 1
  %114 = zext i8 %113 to i64
  %115 = getelementptr inbounds i32, ptr %107, i64 %114
  %116 = load i32, ptr %115, align 4
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %4)
  %117 = icmp ugt i32 %116, 1114111
  %118 = and i32 %116, 2095104
  %119 = icmp eq i32 %118, 55296
  %120 = or i1 %117, %119
  br i1 %120, label %168, label %121

121:                                              ; preds = %109
  %122 = icmp ult i32 %116, 128
  br i1 %122, label %123, label %125

123:                                              ; preds = %121
  %124 = trunc nuw i32 %116 to i8
  store i8 %124, ptr %4, align 4
  br label %162

125:                                              ; preds = %121
  %126 = icmp ult i32 %116, 2048
  br i1 %126, label %127, label %134

127:                                              ; preds = %125
  %128 = lshr i32 %116, 6
  %129 = trunc nuw i32 %128 to i8
  %130 = or disjoint i8 %129, -64
  store i8 %130, ptr %4, align 4
  %131 = trunc i32 %116 to i8
  %132 = and i8 %131, 63
  %133 = or disjoint i8 %132, -128
  store i8 %133, ptr %28, align 1
  br label %162

134:                                              ; preds = %125
  %135 = icmp ult i32 %116, 65536
  br i1 %135, label %136, label %147

136:                                              ; preds = %134
  %137 = lshr i32 %116, 12
  %138 = trunc nuw i32 %137 to i8
  %139 = or disjoint i8 %138, -32
  store i8 %139, ptr %4, align 4
  %140 = lshr i32 %116, 6
  %141 = trunc i32 %140 to i8
  %142 = and i8 %141, 63
  %143 = or disjoint i8 %142, -128
  store i8 %143, ptr %26, align 1
  %144 = trunc i32 %116 to i8
  %145 = and i8 %144, 63
  %146 = or disjoint i8 %145, -128
  store i8 %146, ptr %27, align 2
  br label %162

147:                                              ; preds = %134
  %148 = lshr i32 %116, 18
  %149 = trunc nuw nsw i32 %148 to i8
  %150 = or disjoint i8 %149, -16
  store i8 %150, ptr %4, align 4
  %151 = lshr i32 %116, 12
  %152 = trunc i32 %151 to i8
  %153 = and i8 %152, 63
  %154 = or disjoint i8 %153, -128
  store i8 %154, ptr %23, align 1
  %155 = lshr i32 %116, 6
  %156 = trunc i32 %155 to i8
  %157 = and i8 %156, 63
  %158 = or disjoint i8 %157, -128
  store i8 %158, ptr %24, align 2
  %159 = trunc i32 %116 to i8
  %160 = and i8 %159, 63
  %161 = or disjoint i8 %160, -128
  store i8 %161, ptr %25, align 1
  br label %162

162:                                              ; preds = %147, %136, %127, %123
  %163 = phi i64 [ 1, %123 ], [ 2, %127 ], [ 3, %136 ], [ 4, %147 ]
  %164 = add i64 %163, %110
  %165 = icmp ugt i64 %164, %47
  br i1 %165, label %174, label %166

166:                                              ; preds = %162
  %167 = getelementptr inbounds i8, ptr %49, i64 %110
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 1 dereferenceable(1) %167, ptr noundef nonnull readonly align 4 dereferenceable(1) %4, i64 %163, i1 false)
  br label %174

168:                                              ; preds = %109
  %169 = icmp ult i64 %110, %47
  br i1 %169, label %170, label %172

170:                                              ; preds = %168
  %171 = getelementptr inbounds i8, ptr %49, i64 %110
  store i8 -1, ptr %171, align 1
  br label %172

172:                                              ; preds = %170, %168
  %173 = add i64 %110, 1
  br label %174

174:                                              ; preds = %162, %166, %172
  %175 = phi i64 [ %173, %172 ], [ %164, %166 ], [ %164, %162 ]
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %4)
  %176 = add nuw i64 %111, 1
  %177 = icmp eq i64 %176, %54
  br i1 %177, label %347, label %109

178:                                              ; preds = %94, %92, %106
  %179 = phi i64 [ %41, %106 ], [ %105, %94 ], [ %93, %92 ]
  %180 = phi ptr [ %52, %106 ], [ %102, %94 ], [ %52, %92 ]
  %181 = phi i64 [ %54, %106 ], [ %101, %94 ], [ %54, %92 ]
  %182 = icmp slt i64 %179, 4
  %183 = select i1 %182, i64 2, i64 4
  %184 = icmp ugt i64 %183, %181
  br i1 %184, label %337, label %185

185:                                              ; preds = %178, %334
  %186 = phi i64 [ %335, %334 ], [ 0, %178 ]
  %187 = phi i64 [ %276, %334 ], [ %181, %178 ]
  %188 = phi ptr [ %274, %334 ], [ %180, %178 ]
  switch i64 %179, label %204 [
    i64 2, label %189
    i64 5, label %192
    i64 1, label %196
  ]

189:                                              ; preds = %185
  %190 = load i16, ptr %188, align 1
  %191 = zext i16 %190 to i32
  br label %222

192:                                              ; preds = %185
  %193 = load i32, ptr %188, align 1
  %194 = getelementptr inbounds i8, ptr %188, i64 4
  %195 = add i64 %187, -4
  br label %273

196:                                              ; preds = %185
  %197 = load i8, ptr %188, align 1
  %198 = zext i8 %197 to i32
  %199 = shl nuw nsw i32 %198, 8
  %200 = getelementptr inbounds i8, ptr %188, i64 1
  %201 = load i8, ptr %200, align 1
  %202 = zext i8 %201 to i32
  %203 = or disjoint i32 %199, %202
  br label %222

204:                                              ; preds = %185
  %205 = load i8, ptr %188, align 1
  %206 = zext i8 %205 to i32
  %207 = shl nuw i32 %206, 24
  %208 = getelementptr inbounds i8, ptr %188, i64 1
  %209 = load i8, ptr %208, align 1
  %210 = zext i8 %209 to i32
  %211 = shl nuw nsw i32 %210, 16
  %212 = or disjoint i32 %211, %207
  %213 = getelementptr inbounds i8, ptr %188, i64 2
  %214 = load i8, ptr %213, align 1
  %215 = zext i8 %214 to i32
  %216 = shl nuw nsw i32 %215, 8
  %217 = or disjoint i32 %212, %216
  %218 = getelementptr inbounds i8, ptr %188, i64 3
  %219 = load i8, ptr %218, align 1
  %220 = zext i8 %219 to i32
  %221 = or disjoint i32 %217, %220
  br label %222

222:                                              ; preds = %204, %196, %189
  %223 = phi i32 [ %221, %204 ], [ %203, %196 ], [ %191, %189 ]
  %224 = getelementptr inbounds i8, ptr %188, i64 %183
  %225 = sub i64 %187, %183
  %226 = and i32 %223, -1024
  %227 = icmp eq i32 %226, 55296
  %228 = select i1 %182, i1 %227, i1 false
  %229 = icmp ugt i64 %225, 1
  %230 = and i1 %229, %228
  br i1 %230, label %231, label %273

231:                                              ; preds = %222
  switch i64 %179, label %243 [
    i64 2, label %232
    i64 1, label %235
  ]

232:                                              ; preds = %231
  %233 = load i16, ptr %224, align 1
  %234 = zext i16 %233 to i32
  br label %261

235:                                              ; preds = %231
  %236 = load i8, ptr %224, align 1
  %237 = zext i8 %236 to i32
  %238 = shl nuw nsw i32 %237, 8
  %239 = getelementptr inbounds i8, ptr %224, i64 1
  %240 = load i8, ptr %239, align 1
  %241 = zext i8 %240 to i32
  %242 = or disjoint i32 %238, %241
  br label %261

243:                                              ; preds = %231
  %244 = load i8, ptr %224, align 1
  %245 = zext i8 %244 to i32
  %246 = shl nuw i32 %245, 24
  %247 = getelementptr inbounds i8, ptr %224, i64 1
  %248 = load i8, ptr %247, align 1
  %249 = zext i8 %248 to i32
  %250 = shl nuw nsw i32 %249, 16
  %251 = or disjoint i32 %250, %246
  %252 = getelementptr inbounds i8, ptr %224, i64 2
  %253 = load i8, ptr %252, align 1
  %254 = zext i8 %253 to i32
  %255 = shl nuw nsw i32 %254, 8
  %256 = or disjoint i32 %251, %255
  %257 = getelementptr inbounds i8, ptr %224, i64 3
  %258 = load i8, ptr %257, align 1
  %259 = zext i8 %258 to i32
  %260 = or disjoint i32 %256, %259
  br label %261

261:                                              ; preds = %243, %235, %232
  %262 = phi i32 [ %260, %243 ], [ %242, %235 ], [ %234, %232 ]
  %263 = and i32 %262, -1024
  %264 = icmp eq i32 %263, 56320
  %265 = add i64 %225, -2
  %266 = shl nuw nsw i32 %223, 10
  %267 = add nsw i32 %266, -56613888
  %268 = add i32 %267, %262
  %269 = select i1 %264, i64 2, i64 0
  %270 = getelementptr inbounds i8, ptr %224, i64 %269
  %271 = select i1 %264, i32 %268, i32 %223
  %272 = select i1 %264, i64 %265, i64 %225
  br label %273

273:                                              ; preds = %261, %222, %192
  %274 = phi ptr [ %270, %261 ], [ %224, %222 ], [ %194, %192 ]
  %275 = phi i32 [ %271, %261 ], [ %223, %222 ], [ %193, %192 ]
  %276 = phi i64 [ %272, %261 ], [ %225, %222 ], [ %195, %192 ]
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %5)
  %277 = icmp ugt i32 %275, 1114111
  %278 = and i32 %275, 2095104
  %279 = icmp eq i32 %278, 55296
  %280 = or i1 %277, %279
  br i1 %280, label %328, label %281

281:                                              ; preds = %273
  %282 = icmp ult i32 %275, 128
  br i1 %282, label %283, label %285

283:                                              ; preds = %281
  %284 = trunc nuw i32 %275 to i8
  store i8 %284, ptr %5, align 4
  br label %322

285:                                              ; preds = %281
  %286 = icmp ult i32 %275, 2048
  br i1 %286, label %287, label %294

287:                                              ; preds = %285
  %288 = lshr i32 %275, 6
  %289 = trunc nuw i32 %288 to i8
  %290 = or disjoint i8 %289, -64
  store i8 %290, ptr %5, align 4
  %291 = trunc i32 %275 to i8
  %292 = and i8 %291, 63
  %293 = or disjoint i8 %292, -128
  store i8 %293, ptr %22, align 1
  br label %322

294:                                              ; preds = %285
  %295 = icmp ult i32 %275, 65536
  br i1 %295, label %296, label %307

296:                                              ; preds = %294
  %297 = lshr i32 %275, 12
  %298 = trunc nuw i32 %297 to i8
  %299 = or disjoint i8 %298, -32
  store i8 %299, ptr %5, align 4
  %300 = lshr i32 %275, 6
  %301 = trunc i32 %300 to i8
  %302 = and i8 %301, 63
  %303 = or disjoint i8 %302, -128
  store i8 %303, ptr %20, align 1
  %304 = trunc i32 %275 to i8
  %305 = and i8 %304, 63
  %306 = or disjoint i8 %305, -128
  store i8 %306, ptr %21, align 2
  br label %322

307:                                              ; preds = %294
  %308 = lshr i32 %275, 18
  %309 = trunc nuw nsw i32 %308 to i8
  %310 = or disjoint i8 %309, -16
  store i8 %310, ptr %5, align 4
  %311 = lshr i32 %275, 12
  %312 = trunc i32 %311 to i8
  %313 = and i8 %312, 63
  %314 = or disjoint i8 %313, -128
  store i8 %314, ptr %17, align 1
  %315 = lshr i32 %275, 6
  %316 = trunc i32 %315 to i8
  %317 = and i8 %316, 63
  %318 = or disjoint i8 %317, -128
  store i8 %318, ptr %18, align 2
  %319 = trunc i32 %275 to i8
  %320 = and i8 %319, 63
  %321 = or disjoint i8 %320, -128
  store i8 %321, ptr %19, align 1
  br label %322

322:                                              ; preds = %307, %296, %287, %283
  %323 = phi i64 [ 1, %283 ], [ 2, %287 ], [ 3, %296 ], [ 4, %307 ]
  %324 = add i64 %323, %186
  %325 = icmp ugt i64 %324, %47
  br i1 %325, label %334, label %326

326:                                              ; preds = %322
  %327 = getelementptr inbounds i8, ptr %49, i64 %186
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 1 dereferenceable(1) %327, ptr noundef nonnull readonly align 4 dereferenceable(1) %5, i64 %323, i1 false)
  br label %334

328:                                              ; preds = %273
  %329 = icmp ult i64 %186, %47
  br i1 %329, label %330, label %332

330:                                              ; preds = %328
  %331 = getelementptr inbounds i8, ptr %49, i64 %186
  store i8 -1, ptr %331, align 1
  br label %332

332:                                              ; preds = %330, %328
  %333 = add i64 %186, 1
  br label %334

334:                                              ; preds = %322, %326, %332
  %335 = phi i64 [ %333, %332 ], [ %324, %326 ], [ %324, %322 ]
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %5)
  %336 = icmp ult i64 %276, %183
  br i1 %336, label %337, label %185

337:                                              ; preds = %334, %178
  %338 = phi i64 [ 0, %178 ], [ %335, %334 ]
  %339 = phi i64 [ %181, %178 ], [ %276, %334 ]
  %340 = icmp eq i64 %339, 0
  br i1 %340, label %347, label %341

341:                                              ; preds = %337
  %342 = icmp ult i64 %338, %47
  br i1 %342, label %343, label %345

343:                                              ; preds = %341
  %344 = getelementptr inbounds i8, ptr %49, i64 %338
  store i8 -1, ptr %344, align 1
  br label %345

345:                                              ; preds = %343, %341
  %346 = add i64 %338, 1
  br label %347

347:                                              ; preds = %174, %40, %337, %345
  %348 = phi i64 [ %179, %337 ], [ %179, %345 ], [ %41, %40 ], [ 7, %174 ]
  %349 = phi i64 [ %338, %337 ], [ %346, %345 ], [ 0, %40 ], [ %175, %174 ]
  %350 = icmp eq i64 %41, 3
  %351 = select i1 %55, i1 %350, i1 false
  %352 = select i1 %351, i64 %348, i64 %41
  %353 = load ptr, ptr %2, align 8
  %354 = getelementptr inbounds %struct.sw_str, ptr %353, i64 %42
  %355 = getelementptr inbounds i8, ptr %354, i64 8
  store i64 %349, ptr %355, align 8
  %356 = load i64, ptr %6, align 8
  %357 = add i64 %356, %349
  store i64 %357, ptr %6, align 8
  %358 = load i64, ptr %15, align 8
  %359 = icmp ugt i64 %357, %358
  br i1 %359, label %365, label %360, !prof !4

360:                                              ; preds = %347
  %361 = load ptr, ptr %0, align 8
  %362 = icmp eq ptr %361, null
  %363 = getelementptr inbounds i8, ptr %361, i64 %356
  %364 = select i1 %362, ptr %0, ptr %363
  br label %365

365:                                              ; preds = %347, %360
  %366 = phi ptr [ %364, %360 ], [ null, %347 ]
  store ptr %366, ptr %354, align 8
  %367 = add nuw nsw i64 %42, 1
  %368 = load i64, ptr %8, align 8
  %369 = icmp slt i64 %367, %368
  br i1 %369, label %40, label %29
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i64, i1 immarg) #2

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden range(i32 0, 2) i32 @swh_unicode_write(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %0, i64 8
  %5 = load i64, ptr %4, align 8
  %6 = getelementptr inbounds i8, ptr %1, i64 8
  %7 = load i64, ptr %6, align 8
  %8 = icmp sgt i64 %7, 0
  br i1 %8, label %9, label %29

9:                                                ; preds = %3
  %10 = getelementptr inbounds i8, ptr %1, i64 32
  %11 = load ptr, ptr %10, align 8
  %12 = load i64, ptr %11, align 8
  %13 = getelementptr inbounds i8, ptr %0, i64 16
  %14 = icmp sgt i64 %12, 3
  %15 = icmp eq i64 %12, 2
  %16 = icmp eq i64 %12, 5
  %17 = select i1 %15, i32 0, i32 8
  %18 = select i1 %15, i32 8, i32 0
  %19 = select i1 %15, i32 0, i32 8
  %20 = select i1 %15, i32 8, i32 0
  %21 = select i1 %15, i32 0, i32 8
  %22 = select i1 %15, i32 8, i32 0
  %23 = select i1 %16, i32 0, i32 24
  %24 = select i1 %16, i32 8, i32 16
  %25 = select i1 %16, i32 16, i32 8
  %26 = select i1 %16, i32 24, i32 0
  br label %38

27:                                               ; preds = %231
  %28 = load i64, ptr %4, align 8
  br label %29

29:                                               ; preds = %27, %3
  %30 = phi i64 [ %28, %27 ], [ %5, %3 ]
  %31 = getelementptr inbounds i8, ptr %0, i64 16
  %32 = load i64, ptr %31, align 8
  %33 = icmp ugt i64 %30, %32
  br i1 %33, label %34, label %36, !prof !4

34:                                               ; preds = %29
  %35 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %30, ptr %35, align 8
  store i64 %5, ptr %4, align 8
  br label %36

36:                                               ; preds = %29, %34
  %37 = phi i32 [ 1, %34 ], [ 0, %29 ]
  ret i32 %37

38:                                               ; preds = %9, %231
  %39 = phi i64 [ 0, %9 ], [ %233, %231 ]
  %40 = load ptr, ptr %0, align 8, !noalias !8
  %41 = load i64, ptr %4, align 8, !noalias !8
  %42 = load i64, ptr %13, align 8, !noalias !8
  %43 = icmp ult i64 %41, %42
  %44 = tail call i64 @llvm.usub.sat.i64(i64 %42, i64 %41)
  %45 = select i1 %43, i64 %41, i64 0
  %46 = getelementptr inbounds i8, ptr %40, i64 %45
  %47 = load ptr, ptr %1, align 8
  %48 = getelementptr inbounds %struct.sw_str, ptr %47, i64 %39
  %49 = getelementptr inbounds i8, ptr %48, i64 8
  %50 = load i64, ptr %49, align 8
  %51 = icmp eq i64 %50, 0
  br i1 %51, label %217, label %52

52:                                               ; preds = %38
  %53 = load ptr, ptr %48, align 8
  br label %54

54:                                               ; preds = %52, %211
  %55 = phi ptr [ %214, %211 ], [ %53, %52 ]
  %56 = phi i64 [ %213, %211 ], [ %50, %52 ]
  %57 = phi i64 [ %215, %211 ], [ 0, %52 ]
  %58 = load i8, ptr %55, align 1
  %59 = zext i8 %58 to i32
  %60 = icmp sgt i8 %58, -1
  br i1 %60, label %121, label %61, !prof !11

61:                                               ; preds = %54
  %62 = add nsw i8 %58, 32
  %63 = icmp ult i8 %62, -30
  br i1 %63, label %64, label %70

64:                                               ; preds = %61
  %65 = and i8 %58, -16
  %66 = icmp eq i8 %65, -32
  br i1 %66, label %70, label %67

67:                                               ; preds = %64
  %68 = add nsw i8 %58, 16
  %69 = icmp ult i8 %68, 5
  br i1 %69, label %70, label %126

70:                                               ; preds = %67, %64, %61
  %71 = phi i32 [ 31, %61 ], [ 15, %64 ], [ 7, %67 ]
  %72 = phi i1 [ false, %61 ], [ false, %64 ], [ true, %67 ]
  %73 = phi i64 [ 1, %61 ], [ 2, %64 ], [ 3, %67 ]
  %74 = and i32 %71, %59
  %75 = icmp eq i64 %56, 1
  br i1 %75, label %126, label %76

76:                                               ; preds = %70
  %77 = icmp eq i8 %58, -12
  %78 = icmp eq i8 %58, -19
  %79 = select i1 %78, i32 159, i32 191
  %80 = select i1 %77, i32 143, i32 %79
  %81 = icmp eq i8 %58, -16
  %82 = icmp eq i8 %58, -32
  %83 = select i1 %82, i32 160, i32 128
  %84 = select i1 %81, i32 144, i32 %83
  %85 = getelementptr inbounds i8, ptr %55, i64 1
  %86 = load i8, ptr %85, align 1
  %87 = zext i8 %86 to i32
  %88 = icmp ugt i32 %84, %87
  %89 = icmp ult i32 %80, %87
  %90 = or i1 %88, %89
  br i1 %90, label %126, label %91

91:                                               ; preds = %76
  %92 = shl nuw nsw i32 %74, 6
  %93 = and i32 %87, 63
  %94 = or disjoint i32 %93, %92
  %95 = icmp ne i64 %56, 2
  %96 = and i1 %95, %63
  br i1 %96, label %97, label %117

97:                                               ; preds = %91
  %98 = getelementptr inbounds i8, ptr %55, i64 2
  %99 = load i8, ptr %98, align 1
  %100 = icmp sgt i8 %99, -65
  br i1 %100, label %117, label %101

101:                                              ; preds = %97
  %102 = shl nuw nsw i32 %94, 6
  %103 = and i8 %99, 63
  %104 = zext nneg i8 %103 to i32
  %105 = or disjoint i32 %102, %104
  %106 = icmp ugt i64 %56, 3
  %107 = and i1 %72, %106
  br i1 %107, label %108, label %117, !llvm.loop !12

108:                                              ; preds = %101
  %109 = getelementptr inbounds i8, ptr %55, i64 3
  %110 = load i8, ptr %109, align 1
  %111 = icmp sgt i8 %110, -65
  br i1 %111, label %117, label %112

112:                                              ; preds = %108
  %113 = shl nuw nsw i32 %105, 6
  %114 = and i8 %110, 63
  %115 = zext nneg i8 %114 to i32
  %116 = or disjoint i32 %113, %115
  br label %117

117:                                              ; preds = %101, %97, %108, %112, %91
  %118 = phi i32 [ %94, %91 ], [ %94, %97 ], [ %105, %101 ], [ %105, %108 ], [ %116, %112 ]
  %119 = phi i64 [ 2, %91 ], [ 2, %97 ], [ 3, %101 ], [ 3, %108 ], [ 4, %112 ]
  %120 = icmp ugt i64 %119, %73
  br i1 %120, label %121, label %126

121:                                              ; preds = %117, %54
  %122 = phi i64 [ 1, %54 ], [ %119, %117 ]
  %123 = phi i32 [ %59, %54 ], [ %118, %117 ]
  %124 = getelementptr inbounds i8, ptr %55, i64 %122
  %125 = sub i64 %56, %122
  br i1 %14, label %129, label %157

126:                                              ; preds = %76, %70, %117, %67
  %127 = getelementptr inbounds i8, ptr %55, i64 1
  %128 = add i64 %56, -1
  br i1 %14, label %129, label %189

129:                                              ; preds = %126, %121
  %130 = phi i64 [ %128, %126 ], [ %125, %121 ]
  %131 = phi ptr [ %127, %126 ], [ %124, %121 ]
  %132 = phi i32 [ 65533, %126 ], [ %123, %121 ]
  %133 = icmp ult i64 %57, %44
  br i1 %133, label %134, label %138

134:                                              ; preds = %129
  %135 = lshr i32 %132, %23
  %136 = trunc i32 %135 to i8
  %137 = getelementptr inbounds i8, ptr %46, i64 %57
  store i8 %136, ptr %137, align 1
  br label %138

138:                                              ; preds = %134, %129
  %139 = add i64 %57, 1
  %140 = icmp ult i64 %139, %44
  br i1 %140, label %141, label %145

141:                                              ; preds = %138
  %142 = lshr i32 %132, %24
  %143 = trunc i32 %142 to i8
  %144 = getelementptr inbounds i8, ptr %46, i64 %139
  store i8 %143, ptr %144, align 1
  br label %145

145:                                              ; preds = %141, %138
  %146 = add i64 %57, 2
  %147 = icmp ult i64 %146, %44
  br i1 %147, label %148, label %152

148:                                              ; preds = %145
  %149 = lshr i32 %132, %25
  %150 = trunc i32 %149 to i8
  %151 = getelementptr inbounds i8, ptr %46, i64 %146
  store i8 %150, ptr %151, align 1
  br label %152

152:                                              ; preds = %148, %145
  %153 = add i64 %57, 3
  %154 = icmp ult i64 %153, %44
  br i1 %154, label %155, label %211

155:                                              ; preds = %152
  %156 = lshr i32 %132, %26
  br label %203

157:                                              ; preds = %121
  %158 = icmp ugt i32 %123, 65535
  br i1 %158, label %159, label %189

159:                                              ; preds = %157
  %160 = add nsw i32 %123, -65536
  %161 = lshr i32 %160, 10
  %162 = add nuw nsw i32 %161, 55296
  %163 = icmp ult i64 %57, %44
  br i1 %163, label %164, label %168

164:                                              ; preds = %159
  %165 = lshr i32 %162, %19
  %166 = trunc i32 %165 to i8
  %167 = getelementptr inbounds i8, ptr %46, i64 %57
  store i8 %166, ptr %167, align 1
  br label %168

168:                                              ; preds = %164, %159
  %169 = add i64 %57, 1
  %170 = icmp ult i64 %169, %44
  br i1 %170, label %171, label %175

171:                                              ; preds = %168
  %172 = lshr i32 %162, %20
  %173 = trunc i32 %172 to i8
  %174 = getelementptr inbounds i8, ptr %46, i64 %169
  store i8 %173, ptr %174, align 1
  br label %175

175:                                              ; preds = %171, %168
  %176 = add i64 %57, 2
  %177 = and i32 %123, 1023
  %178 = or disjoint i32 %177, 56320
  %179 = icmp ult i64 %176, %44
  br i1 %179, label %180, label %184

180:                                              ; preds = %175
  %181 = lshr i32 %178, %21
  %182 = trunc i32 %181 to i8
  %183 = getelementptr inbounds i8, ptr %46, i64 %176
  store i8 %182, ptr %183, align 1
  br label %184

184:                                              ; preds = %180, %175
  %185 = add i64 %57, 3
  %186 = icmp ult i64 %185, %44
  br i1 %186, label %187, label %211

187:                                              ; preds = %184
  %188 = lshr i32 %178, %22
  br label %203

189:                                              ; preds = %126, %157
  %190 = phi i32 [ %123, %157 ], [ 65533, %126 ]
  %191 = phi ptr [ %124, %157 ], [ %127, %126 ]
  %192 = phi i64 [ %125, %157 ], [ %128, %126 ]
  %193 = icmp ult i64 %57, %44
  br i1 %193, label %194, label %198

194:                                              ; preds = %189
  %195 = lshr i32 %190, %17
  %196 = trunc i32 %195 to i8
  %197 = getelementptr inbounds i8, ptr %46, i64 %57
  store i8 %196, ptr %197, align 1
  br label %198

198:                                              ; preds = %194, %189
  %199 = add i64 %57, 1
  %200 = icmp ult i64 %199, %44
  br i1 %200, label %201, label %211

201:                                              ; preds = %198
  %202 = lshr i32 %190, %18
  br label %203

203:                                              ; preds = %155, %187, %201
  %204 = phi i32 [ %202, %201 ], [ %188, %187 ], [ %156, %155 ]
  %205 = phi i64 [ %199, %201 ], [ %185, %187 ], [ %153, %155 ]
  %206 = phi i64 [ 2, %201 ], [ 4, %187 ], [ 4, %155 ]
  %207 = phi i64 [ %192, %201 ], [ %125, %187 ], [ %130, %155 ]
  %208 = phi ptr [ %191, %201 ], [ %124, %187 ], [ %131, %155 ]
  %209 = trunc i32 %204 to i8
  %210 = getelementptr inbounds i8, ptr %46, i64 %205
  store i8 %209, ptr %210, align 1
  br label %211

211:                                              ; preds = %203, %198, %184, %152
  %212 = phi i64 [ 4, %152 ], [ 4, %184 ], [ 2, %198 ], [ %206, %203 ]
  %213 = phi i64 [ %130, %152 ], [ %125, %184 ], [ %192, %198 ], [ %207, %203 ]
  %214 = phi ptr [ %131, %152 ], [ %124, %184 ], [ %191, %198 ], [ %208, %203 ]
  %215 = add i64 %57, %212
  %216 = icmp eq i64 %213, 0
  br i1 %216, label %217, label %54

217:                                              ; preds = %211, %38
  %218 = phi i64 [ 0, %38 ], [ %215, %211 ]
  %219 = load ptr, ptr %2, align 8
  %220 = getelementptr inbounds %struct.sw_str, ptr %219, i64 %39
  %221 = getelementptr inbounds i8, ptr %220, i64 8
  store i64 %218, ptr %221, align 8
  %222 = load i64, ptr %4, align 8
  %223 = add i64 %222, %218
  store i64 %223, ptr %4, align 8
  %224 = load i64, ptr %13, align 8
  %225 = icmp ugt i64 %223, %224
  br i1 %225, label %231, label %226, !prof !4

226:                                              ; preds = %217
  %227 = load ptr, ptr %0, align 8
  %228 = icmp eq ptr %227, null
  %229 = getelementptr inbounds i8, ptr %227, i64 %222
  %230 = select i1 %228, ptr %0, ptr %229
  br label %231

231:                                              ; preds = %217, %226
  %232 = phi ptr [ %230, %226 ], [ null, %217 ]
  store ptr %232, ptr %220, align 8
  %233 = add nuw nsw i64 %39, 1
  %234 = load i64, ptr %6, align 8
  %235 = icmp slt i64 %233, %234
  br i1 %235, label %38, label %27
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.usub.sat.i64(i64, i64) #3

attributes #0 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "no-builtins" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }

!4 = !{!"branch_weights", !"expected", i32 1, i32 2000}
!5 = !{!6}
!6 = distinct !{!6, !7, !"openSink: argument 0"}
!7 = distinct !{!7, !"openSink"}
!8 = !{!9}
!9 = distinct !{!9, !10, !"openSink: argument 0"}
!10 = distinct !{!10, !"openSink"}
!11 = !{!"branch_weights", !"expected", i32 2000, i32 1}
!12 = distinct !{!12, !13}
!13 = !{!"llvm.loop.peeled.count", i32 1}
