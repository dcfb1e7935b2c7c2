; Made by gen.sh from c/ngrams.c; do not edit.

%struct.sw_str = type { ptr, i64 }

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_ngrams_count(ptr nocapture noundef writeonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %1, i64 32
  %5 = load ptr, ptr %4, align 8
  %6 = getelementptr inbounds i8, ptr %1, i64 40
  %7 = load i64, ptr %6, align 8
  %8 = add nsw i64 %7, -1
  %9 = getelementptr inbounds i8, ptr %1, i64 64
  %10 = load ptr, ptr %9, align 8
  %11 = getelementptr inbounds i8, ptr %1, i64 72
  %12 = load i64, ptr %11, align 8
  %13 = getelementptr inbounds i8, ptr %1, i64 96
  %14 = load ptr, ptr %13, align 8
  %15 = load i64, ptr %14, align 8
  %16 = getelementptr inbounds i8, ptr %1, i64 128
  %17 = load ptr, ptr %16, align 8
  %18 = load i8, ptr %17, align 1
  %19 = icmp eq i64 %7, 0
  br i1 %19, label %102, label %20

20:                                               ; preds = %3
  %21 = load i64, ptr %5, align 8
  %22 = icmp eq i64 %21, 0
  br i1 %22, label %25, label %23

23:                                               ; preds = %20
  %24 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 %21, ptr %24, align 8
  br label %105

25:                                               ; preds = %20
  %26 = icmp sgt i64 %7, 0
  %27 = getelementptr inbounds i8, ptr %1, i64 8
  br i1 %26, label %33, label %28

28:                                               ; preds = %25
  %29 = load i64, ptr %27, align 8
  br label %46

30:                                               ; preds = %39
  %31 = add nuw nsw i64 %34, 1
  %32 = icmp eq i64 %31, %7
  br i1 %32, label %46, label %33

33:                                               ; preds = %25, %30
  %34 = phi i64 [ %31, %30 ], [ 0, %25 ]
  %35 = phi i64 [ %37, %30 ], [ 0, %25 ]
  %36 = getelementptr inbounds i64, ptr %5, i64 %34
  %37 = load i64, ptr %36, align 8
  %38 = icmp slt i64 %37, %35
  br i1 %38, label %42, label %39

39:                                               ; preds = %33
  %40 = load i64, ptr %27, align 8
  %41 = icmp sgt i64 %37, %40
  br i1 %41, label %42, label %30

42:                                               ; preds = %39, %33
  %43 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 %37, ptr %43, align 8
  %44 = load i64, ptr %27, align 8
  %45 = getelementptr inbounds i8, ptr %0, i64 40
  store i64 %44, ptr %45, align 8
  br label %105

46:                                               ; preds = %30, %28
  %47 = phi i64 [ %29, %28 ], [ %40, %30 ]
  %48 = phi i64 [ 0, %28 ], [ %37, %30 ]
  %49 = icmp eq i64 %48, %47
  br i1 %49, label %53, label %50

50:                                               ; preds = %46
  %51 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 %47, ptr %51, align 8
  %52 = getelementptr inbounds i8, ptr %0, i64 40
  store i64 %48, ptr %52, align 8
  br label %105

53:                                               ; preds = %46
  %54 = icmp ne i64 %47, 0
  %55 = icmp sgt i64 %7, 1
  %56 = and i1 %54, %55
  br i1 %56, label %57, label %102

57:                                               ; preds = %53
  %58 = icmp sgt i64 %12, 0
  %59 = icmp sgt i64 %15, -1
  %60 = icmp ne i8 %18, 0
  %61 = icmp slt i64 %15, 0
  %62 = load i64, ptr %5, align 8
  br label %63

63:                                               ; preds = %57, %97
  %64 = phi i64 [ %62, %57 ], [ %69, %97 ]
  %65 = phi i64 [ 0, %57 ], [ %98, %97 ]
  %66 = phi i64 [ 0, %57 ], [ %67, %97 ]
  %67 = add nuw nsw i64 %66, 1
  %68 = getelementptr inbounds i64, ptr %5, i64 %67
  %69 = load i64, ptr %68, align 8
  br i1 %58, label %76, label %70

70:                                               ; preds = %76, %63
  %71 = phi i64 [ %65, %63 ], [ %91, %76 ]
  %72 = icmp sle i64 %71, %65
  %73 = select i1 %72, i1 %60, i1 false
  %74 = icmp ne i64 %69, %64
  %75 = select i1 %73, i1 %74, i1 false
  br i1 %75, label %94, label %97

76:                                               ; preds = %63, %76
  %77 = phi i64 [ %92, %76 ], [ 0, %63 ]
  %78 = phi i64 [ %91, %76 ], [ %65, %63 ]
  %79 = getelementptr inbounds i64, ptr %10, i64 %77
  %80 = load i64, ptr %79, align 8
  %81 = icmp slt i64 %15, %80
  %82 = select i1 %59, i1 %81, i1 false
  %83 = add nsw i64 %80, -1
  %84 = select i1 %82, i64 %15, i64 %83
  %85 = shl nsw i64 %84, 1
  %86 = add i64 %64, %80
  %87 = sub i64 %69, %86
  %88 = add i64 %87, %85
  %89 = tail call i64 @llvm.smax.i64(i64 %88, i64 -1)
  %90 = add i64 %78, 1
  %91 = add i64 %90, %89
  %92 = add nuw nsw i64 %77, 1
  %93 = icmp eq i64 %92, %12
  br i1 %93, label %70, label %76

94:                                               ; preds = %70
  br i1 %61, label %100, label %95

95:                                               ; preds = %94
  %96 = add nsw i64 %71, 1
  br label %97

97:                                               ; preds = %95, %70
  %98 = phi i64 [ %71, %70 ], [ %96, %95 ]
  %99 = icmp sgt i64 %8, %67
  br i1 %99, label %63, label %102

100:                                              ; preds = %94
  %101 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 %15, ptr %101, align 8
  br label %105

102:                                              ; preds = %97, %3, %53
  %103 = phi i64 [ 0, %53 ], [ 0, %3 ], [ %98, %97 ]
  %104 = load ptr, ptr %2, align 8
  store i64 %103, ptr %104, align 8
  br label %105

105:                                              ; preds = %100, %42, %50, %23, %102
  %106 = phi i32 [ 0, %102 ], [ 17, %100 ], [ 16, %42 ], [ 19, %50 ], [ 18, %23 ]
  ret i32 %106
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_ngrams(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %1, i64 32
  %5 = load ptr, ptr %4, align 8
  %6 = getelementptr inbounds i8, ptr %1, i64 40
  %7 = load i64, ptr %6, align 8
  %8 = add nsw i64 %7, -1
  %9 = getelementptr inbounds i8, ptr %1, i64 64
  %10 = load ptr, ptr %9, align 8
  %11 = getelementptr inbounds i8, ptr %1, i64 72
  %12 = load i64, ptr %11, align 8
  %13 = getelementptr inbounds i8, ptr %1, i64 96
  %14 = load ptr, ptr %13, align 8
  %15 = load i64, ptr %14, align 8
  %16 = getelementptr inbounds i8, ptr %1, i64 128
  %17 = load ptr, ptr %16, align 8
  %18 = load i8, ptr %17, align 1
  %19 = icmp eq i64 %7, 0
  br i1 %19, label %46, label %20

20:                                               ; preds = %3
  %21 = load i64, ptr %5, align 8
  %22 = icmp eq i64 %21, 0
  br i1 %22, label %25, label %23

23:                                               ; preds = %20
  %24 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 %21, ptr %24, align 8
  br label %60

25:                                               ; preds = %20
  %26 = icmp sgt i64 %7, 0
  %27 = getelementptr inbounds i8, ptr %1, i64 8
  br i1 %26, label %33, label %28

28:                                               ; preds = %25
  %29 = load i64, ptr %27, align 8
  br label %49

30:                                               ; preds = %39
  %31 = add nuw nsw i64 %34, 1
  %32 = icmp eq i64 %31, %7
  br i1 %32, label %49, label %33

33:                                               ; preds = %25, %30
  %34 = phi i64 [ %31, %30 ], [ 0, %25 ]
  %35 = phi i64 [ %37, %30 ], [ 0, %25 ]
  %36 = getelementptr inbounds i64, ptr %5, i64 %34
  %37 = load i64, ptr %36, align 8
  %38 = icmp slt i64 %37, %35
  br i1 %38, label %42, label %39

39:                                               ; preds = %33
  %40 = load i64, ptr %27, align 8
  %41 = icmp sgt i64 %37, %40
  br i1 %41, label %42, label %30

42:                                               ; preds = %39, %33
  %43 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 %37, ptr %43, align 8
  %44 = load i64, ptr %27, align 8
  %45 = getelementptr inbounds i8, ptr %0, i64 40
  store i64 %44, ptr %45, align 8
  br label %60

46:                                               ; preds = %3
  %47 = getelementptr inbounds i8, ptr %1, i64 8
  %48 = load i64, ptr %47, align 8
  br label %56

49:                                               ; preds = %30, %28
  %50 = phi i64 [ %29, %28 ], [ %40, %30 ]
  %51 = phi i64 [ 0, %28 ], [ %37, %30 ]
  %52 = icmp eq i64 %51, %50
  br i1 %52, label %56, label %53

53:                                               ; preds = %49
  %54 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 %50, ptr %54, align 8
  %55 = getelementptr inbounds i8, ptr %0, i64 40
  store i64 %51, ptr %55, align 8
  br label %60

56:                                               ; preds = %49, %46
  %57 = phi i64 [ %48, %46 ], [ %50, %49 ]
  %58 = icmp eq i64 %57, 0
  %59 = select i1 %58, i64 0, i64 %8
  br label %60

60:                                               ; preds = %56, %23, %42, %53
  %61 = phi i64 [ %8, %42 ], [ %8, %53 ], [ %8, %23 ], [ %59, %56 ]
  %62 = phi i1 [ false, %42 ], [ false, %53 ], [ false, %23 ], [ true, %56 ]
  %63 = phi i32 [ 16, %42 ], [ 19, %53 ], [ 18, %23 ], [ 0, %56 ]
  %64 = getelementptr inbounds i8, ptr %1, i64 160
  %65 = load ptr, ptr %64, align 8
  %66 = load ptr, ptr %65, align 8
  %67 = getelementptr inbounds i8, ptr %65, i64 8
  %68 = load i64, ptr %67, align 8
  %69 = getelementptr inbounds i8, ptr %1, i64 192
  %70 = load ptr, ptr %69, align 8
  %71 = load ptr, ptr %70, align 8
  %72 = getelementptr inbounds i8, ptr %70, i64 8
  %73 = load i64, ptr %72, align 8
  %74 = getelementptr inbounds i8, ptr %1, i64 224
  %75 = load ptr, ptr %74, align 8
  %76 = load ptr, ptr %75, align 8
  %77 = getelementptr inbounds i8, ptr %75, i64 8
  %78 = load i64, ptr %77, align 8
  %79 = load ptr, ptr %2, align 8
  %80 = getelementptr inbounds i8, ptr %0, i64 8
  %81 = load i64, ptr %80, align 8
  br i1 %62, label %82, label %237

82:                                               ; preds = %60
  %83 = getelementptr inbounds i8, ptr %2, i64 32
  %84 = getelementptr inbounds i8, ptr %2, i64 40
  %85 = load i64, ptr %84, align 8
  %86 = icmp sgt i64 %85, 0
  br i1 %86, label %97, label %87

87:                                               ; preds = %97, %82
  %88 = icmp sgt i64 %61, 0
  br i1 %88, label %89, label %230

89:                                               ; preds = %87
  %90 = icmp slt i64 %12, 0
  %91 = icmp sgt i64 %15, -1
  %92 = icmp ne i8 %18, 0
  %93 = icmp slt i64 %15, 0
  %94 = shl nuw nsw i64 %15, 1
  %95 = getelementptr inbounds i8, ptr %0, i64 16
  %96 = ptrtoint ptr %79 to i64
  br label %104

97:                                               ; preds = %82, %97
  %98 = phi i64 [ %101, %97 ], [ 0, %82 ]
  %99 = load ptr, ptr %83, align 8
  %100 = getelementptr inbounds i64, ptr %99, i64 %98
  store i64 0, ptr %100, align 8
  %101 = add nuw nsw i64 %98, 1
  %102 = load i64, ptr %84, align 8
  %103 = icmp slt i64 %101, %102
  br i1 %103, label %97, label %87

104:                                              ; preds = %89, %222
  %105 = phi ptr [ %79, %89 ], [ %223, %222 ]
  %106 = phi i64 [ 0, %89 ], [ %111, %222 ]
  %107 = load ptr, ptr %1, align 8
  %108 = getelementptr inbounds i64, ptr %5, i64 %106
  %109 = load i64, ptr %108, align 8
  %110 = getelementptr inbounds %struct.sw_str, ptr %107, i64 %109
  %111 = add nuw nsw i64 %106, 1
  %112 = getelementptr inbounds i64, ptr %5, i64 %111
  %113 = load i64, ptr %112, align 8
  %114 = sub nsw i64 %113, %109
  br i1 %90, label %222, label %115

115:                                              ; preds = %104
  %116 = icmp ne i64 %113, %109
  %117 = add nsw i64 %114, %94
  br label %118

118:                                              ; preds = %115, %148
  %119 = phi ptr [ %105, %115 ], [ %149, %148 ]
  %120 = phi i64 [ 0, %115 ], [ %150, %148 ]
  %121 = icmp eq i64 %120, %12
  br i1 %121, label %122, label %129

122:                                              ; preds = %118
  %123 = icmp ule ptr %119, %105
  %124 = select i1 %123, i1 %92, i1 false
  %125 = select i1 %124, i1 %116, i1 false
  br i1 %125, label %126, label %222

126:                                              ; preds = %122
  br i1 %93, label %127, label %142

127:                                              ; preds = %126
  store i64 %81, ptr %80, align 8
  %128 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 %15, ptr %128, align 8
  br label %237

129:                                              ; preds = %118
  %130 = getelementptr inbounds i64, ptr %10, i64 %120
  %131 = load i64, ptr %130, align 8
  %132 = icmp slt i64 %15, %131
  %133 = and i1 %91, %132
  %134 = add nsw i64 %131, -1
  %135 = select i1 %133, i64 %15, i64 %134
  %136 = shl nsw i64 %135, 1
  %137 = sub i64 %114, %131
  %138 = add i64 %137, %136
  %139 = tail call i64 @llvm.smax.i64(i64 %138, i64 -1)
  %140 = add nsw i64 %139, 1
  %141 = icmp eq i64 %140, 0
  br i1 %141, label %148, label %142

142:                                              ; preds = %126, %129
  %143 = phi i64 [ %140, %129 ], [ 1, %126 ]
  %144 = phi i64 [ %135, %129 ], [ %15, %126 ]
  %145 = phi i64 [ %131, %129 ], [ %117, %126 ]
  %146 = icmp sgt i64 %145, 0
  %147 = icmp eq i64 %145, 1
  br label %152

148:                                              ; preds = %191, %129
  %149 = phi ptr [ %119, %129 ], [ %180, %191 ]
  %150 = add nuw i64 %120, 1
  %151 = icmp eq i64 %120, %12
  br i1 %151, label %222, label %118

152:                                              ; preds = %142, %191
  %153 = phi i64 [ 0, %142 ], [ %193, %191 ]
  %154 = phi ptr [ %119, %142 ], [ %180, %191 ]
  %155 = load ptr, ptr %0, align 8, !noalias !4
  %156 = load i64, ptr %80, align 8, !noalias !4
  %157 = load i64, ptr %95, align 8, !noalias !4
  %158 = icmp ult i64 %156, %157
  %159 = tail call i64 @llvm.usub.sat.i64(i64 %157, i64 %156)
  %160 = select i1 %158, i64 %156, i64 0
  %161 = getelementptr inbounds i8, ptr %155, i64 %160
  br i1 %146, label %162, label %178

162:                                              ; preds = %152
  %163 = sub i64 %153, %144
  %164 = icmp slt i64 %163, 0
  br i1 %164, label %172, label %165

165:                                              ; preds = %162
  %166 = icmp slt i64 %163, %114
  br i1 %166, label %167, label %172

167:                                              ; preds = %165
  %168 = getelementptr inbounds %struct.sw_str, ptr %110, i64 %163
  %169 = load ptr, ptr %168, align 8
  %170 = getelementptr inbounds i8, ptr %168, i64 8
  %171 = load i64, ptr %170, align 8
  br label %172

172:                                              ; preds = %162, %165, %167
  %173 = phi i64 [ %171, %167 ], [ %73, %162 ], [ %78, %165 ]
  %174 = phi ptr [ %169, %167 ], [ %71, %162 ], [ %76, %165 ]
  %175 = icmp ugt i64 %173, %159
  br i1 %175, label %177, label %176

176:                                              ; preds = %172
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %161, ptr readonly align 1 %174, i64 %173, i1 false)
  br label %177

177:                                              ; preds = %176, %172
  br i1 %147, label %178, label %195

178:                                              ; preds = %219, %177, %152
  %179 = phi i64 [ 0, %152 ], [ %173, %177 ], [ %215, %219 ]
  %180 = getelementptr inbounds i8, ptr %154, i64 16
  %181 = getelementptr inbounds i8, ptr %154, i64 8
  store i64 %179, ptr %181, align 8
  %182 = load i64, ptr %80, align 8
  %183 = add i64 %182, %179
  store i64 %183, ptr %80, align 8
  %184 = load i64, ptr %95, align 8
  %185 = icmp ugt i64 %183, %184
  br i1 %185, label %191, label %186, !prof !7

186:                                              ; preds = %178
  %187 = load ptr, ptr %0, align 8
  %188 = icmp eq ptr %187, null
  %189 = getelementptr inbounds i8, ptr %187, i64 %182
  %190 = select i1 %188, ptr %0, ptr %189
  br label %191

191:                                              ; preds = %178, %186
  %192 = phi ptr [ %190, %186 ], [ null, %178 ]
  store ptr %192, ptr %154, align 8
  %193 = add nuw nsw i64 %153, 1
  %194 = icmp eq i64 %193, %143
  br i1 %194, label %148, label %152

195:                                              ; preds = %177, %219
  %196 = phi i64 [ %220, %219 ], [ 1, %177 ]
  %197 = phi i64 [ %215, %219 ], [ %173, %177 ]
  %198 = add i64 %163, %196
  %199 = icmp slt i64 %198, 0
  br i1 %199, label %207, label %200

200:                                              ; preds = %195
  %201 = icmp slt i64 %198, %114
  br i1 %201, label %202, label %207

202:                                              ; preds = %200
  %203 = getelementptr inbounds %struct.sw_str, ptr %110, i64 %198
  %204 = load ptr, ptr %203, align 8
  %205 = getelementptr inbounds i8, ptr %203, i64 8
  %206 = load i64, ptr %205, align 8
  br label %207

207:                                              ; preds = %202, %195, %200
  %208 = phi i64 [ %206, %202 ], [ %73, %195 ], [ %78, %200 ]
  %209 = phi ptr [ %204, %202 ], [ %71, %195 ], [ %76, %200 ]
  %210 = add i64 %197, %68
  %211 = icmp ugt i64 %210, %159
  br i1 %211, label %214, label %212

212:                                              ; preds = %207
  %213 = getelementptr inbounds i8, ptr %161, i64 %197
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %213, ptr readonly align 1 %66, i64 %68, i1 false)
  br label %214

214:                                              ; preds = %212, %207
  %215 = add i64 %210, %208
  %216 = icmp ugt i64 %215, %159
  br i1 %216, label %219, label %217

217:                                              ; preds = %214
  %218 = getelementptr inbounds i8, ptr %161, i64 %210
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %218, ptr readonly align 1 %209, i64 %208, i1 false)
  br label %219

219:                                              ; preds = %214, %217
  %220 = add nuw nsw i64 %196, 1
  %221 = icmp eq i64 %220, %145
  br i1 %221, label %178, label %195, !llvm.loop !8

222:                                              ; preds = %122, %148, %104
  %223 = phi ptr [ %105, %104 ], [ %149, %148 ], [ %119, %122 ]
  %224 = ptrtoint ptr %223 to i64
  %225 = sub i64 %224, %96
  %226 = ashr exact i64 %225, 4
  %227 = load ptr, ptr %83, align 8
  %228 = getelementptr inbounds i64, ptr %227, i64 %111
  store i64 %226, ptr %228, align 8
  %229 = icmp eq i64 %111, %61
  br i1 %229, label %230, label %104

230:                                              ; preds = %222, %87
  %231 = load i64, ptr %80, align 8
  %232 = getelementptr inbounds i8, ptr %0, i64 16
  %233 = load i64, ptr %232, align 8
  %234 = icmp ugt i64 %231, %233
  br i1 %234, label %235, label %237, !prof !7

235:                                              ; preds = %230
  %236 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %231, ptr %236, align 8
  store i64 %81, ptr %80, align 8
  br label %237

237:                                              ; preds = %235, %230, %127, %60
  %238 = phi i32 [ 17, %127 ], [ %63, %60 ], [ 1, %235 ], [ 0, %230 ]
  ret i32 %238
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i64, i1 immarg) #1

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #2

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.usub.sat.i64(i64, i64) #2

attributes #0 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "no-builtins" }
attributes #1 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }

!4 = !{!5}
!5 = distinct !{!5, !6, !"openSink: argument 0"}
!6 = distinct !{!6, !"openSink"}
!7 = !{!"branch_weights", !"expected", i32 1, i32 2000}
!8 = distinct !{!8, !9}
!9 = !{!"llvm.loop.peeled.count", i32 1}
