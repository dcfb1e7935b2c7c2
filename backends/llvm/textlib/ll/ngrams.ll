; Made by gen.sh from c/ngrams.c; do not edit.

%struct.sw_str = type { ptr, i64 }

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_ngrams_count(ptr nocapture noundef writeonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %1, i64 32
  %5 = load ptr, ptr %4, align 8
  %6 = getelementptr inbounds i8, ptr %1, i64 40
  %7 = load i64, ptr %6, align 8
  %8 = getelementptr inbounds i8, ptr %1, i64 64
  %9 = load ptr, ptr %8, align 8
  %10 = getelementptr inbounds i8, ptr %1, i64 72
  %11 = load i64, ptr %10, align 8
  %12 = getelementptr inbounds i8, ptr %1, i64 96
  %13 = load ptr, ptr %12, align 8
  %14 = load i64, ptr %13, align 8
  %15 = getelementptr inbounds i8, ptr %1, i64 128
  %16 = load ptr, ptr %15, align 8
  %17 = load i8, ptr %16, align 1
  %18 = icmp sgt i64 %7, 0
  br i1 %18, label %19, label %85

19:                                               ; preds = %3
  %20 = getelementptr inbounds i8, ptr %1, i64 8
  br label %24

21:                                               ; preds = %30
  %22 = add nuw nsw i64 %25, 1
  %23 = icmp eq i64 %22, %7
  br i1 %23, label %37, label %24

24:                                               ; preds = %21, %19
  %25 = phi i64 [ 0, %19 ], [ %22, %21 ]
  %26 = phi i64 [ 0, %19 ], [ %28, %21 ]
  %27 = getelementptr inbounds i64, ptr %5, i64 %25
  %28 = load i64, ptr %27, align 8
  %29 = icmp slt i64 %28, %26
  br i1 %29, label %33, label %30

30:                                               ; preds = %24
  %31 = load i64, ptr %20, align 8
  %32 = icmp sgt i64 %28, %31
  br i1 %32, label %33, label %21

33:                                               ; preds = %24, %30
  %34 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 %28, ptr %34, align 8
  %35 = load i64, ptr %20, align 8
  %36 = getelementptr inbounds i8, ptr %0, i64 40
  store i64 %35, ptr %36, align 8
  br label %88

37:                                               ; preds = %21
  %38 = icmp eq i64 %7, 1
  br i1 %38, label %85, label %39

39:                                               ; preds = %37
  %40 = icmp sgt i64 %11, 0
  %41 = icmp sgt i64 %14, -1
  %42 = icmp ne i8 %17, 0
  %43 = icmp slt i64 %14, 0
  %44 = load i64, ptr %5, align 8
  %45 = add nsw i64 %7, -2
  br label %46

46:                                               ; preds = %39, %80
  %47 = phi i64 [ %44, %39 ], [ %52, %80 ]
  %48 = phi i64 [ 0, %39 ], [ %81, %80 ]
  %49 = phi i64 [ 0, %39 ], [ %50, %80 ]
  %50 = add nuw nsw i64 %49, 1
  %51 = getelementptr inbounds i64, ptr %5, i64 %50
  %52 = load i64, ptr %51, align 8
  br i1 %40, label %59, label %53

53:                                               ; preds = %59, %46
  %54 = phi i64 [ %48, %46 ], [ %74, %59 ]
  %55 = icmp sle i64 %54, %48
  %56 = select i1 %55, i1 %42, i1 false
  %57 = icmp ne i64 %52, %47
  %58 = select i1 %56, i1 %57, i1 false
  br i1 %58, label %77, label %80

59:                                               ; preds = %46, %59
  %60 = phi i64 [ %75, %59 ], [ 0, %46 ]
  %61 = phi i64 [ %74, %59 ], [ %48, %46 ]
  %62 = getelementptr inbounds i64, ptr %9, i64 %60
  %63 = load i64, ptr %62, align 8
  %64 = icmp slt i64 %14, %63
  %65 = select i1 %41, i1 %64, i1 false
  %66 = add nsw i64 %63, -1
  %67 = select i1 %65, i64 %14, i64 %66
  %68 = shl nsw i64 %67, 1
  %69 = add i64 %47, %63
  %70 = sub i64 %52, %69
  %71 = add i64 %70, %68
  %72 = tail call i64 @llvm.smax.i64(i64 %71, i64 -1)
  %73 = add i64 %61, 1
  %74 = add i64 %73, %72
  %75 = add nuw nsw i64 %60, 1
  %76 = icmp eq i64 %75, %11
  br i1 %76, label %53, label %59

77:                                               ; preds = %53
  br i1 %43, label %83, label %78

78:                                               ; preds = %77
  %79 = add nsw i64 %54, 1
  br label %80

80:                                               ; preds = %78, %53
  %81 = phi i64 [ %54, %53 ], [ %79, %78 ]
  %82 = icmp eq i64 %49, %45
  br i1 %82, label %85, label %46

83:                                               ; preds = %77
  %84 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 %14, ptr %84, align 8
  br label %88

85:                                               ; preds = %80, %3, %37
  %86 = phi i64 [ 0, %37 ], [ 0, %3 ], [ %81, %80 ]
  %87 = load ptr, ptr %2, align 8
  store i64 %86, ptr %87, align 8
  br label %88

88:                                               ; preds = %83, %33, %85
  %89 = phi i32 [ 0, %85 ], [ 17, %83 ], [ 16, %33 ]
  ret i32 %89
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_ngrams(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %1, i64 32
  %5 = load ptr, ptr %4, align 8
  %6 = getelementptr inbounds i8, ptr %1, i64 40
  %7 = load i64, ptr %6, align 8
  %8 = getelementptr inbounds i8, ptr %1, i64 64
  %9 = load ptr, ptr %8, align 8
  %10 = getelementptr inbounds i8, ptr %1, i64 72
  %11 = load i64, ptr %10, align 8
  %12 = getelementptr inbounds i8, ptr %1, i64 96
  %13 = load ptr, ptr %12, align 8
  %14 = load i64, ptr %13, align 8
  %15 = getelementptr inbounds i8, ptr %1, i64 128
  %16 = load ptr, ptr %15, align 8
  %17 = load i8, ptr %16, align 1
  %18 = icmp sgt i64 %7, 0
  br i1 %18, label %19, label %37

19:                                               ; preds = %3
  %20 = getelementptr inbounds i8, ptr %1, i64 8
  br label %24

21:                                               ; preds = %30
  %22 = add nuw nsw i64 %25, 1
  %23 = icmp eq i64 %22, %7
  br i1 %23, label %37, label %24

24:                                               ; preds = %21, %19
  %25 = phi i64 [ 0, %19 ], [ %22, %21 ]
  %26 = phi i64 [ 0, %19 ], [ %28, %21 ]
  %27 = getelementptr inbounds i64, ptr %5, i64 %25
  %28 = load i64, ptr %27, align 8
  %29 = icmp slt i64 %28, %26
  br i1 %29, label %33, label %30

30:                                               ; preds = %24
  %31 = load i64, ptr %20, align 8
  %32 = icmp sgt i64 %28, %31
  br i1 %32, label %33, label %21

33:                                               ; preds = %30, %24
  %34 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 %28, ptr %34, align 8
  %35 = load i64, ptr %20, align 8
  %36 = getelementptr inbounds i8, ptr %0, i64 40
  store i64 %35, ptr %36, align 8
  br label %37

37:                                               ; preds = %21, %3, %33
  %38 = phi i1 [ false, %33 ], [ true, %3 ], [ true, %21 ]
  %39 = phi i32 [ 16, %33 ], [ 0, %3 ], [ 0, %21 ]
  %40 = getelementptr inbounds i8, ptr %1, i64 160
  %41 = load ptr, ptr %40, align 8
  %42 = load ptr, ptr %41, align 8
  %43 = getelementptr inbounds i8, ptr %41, i64 8
  %44 = load i64, ptr %43, align 8
  %45 = getelementptr inbounds i8, ptr %1, i64 192
  %46 = load ptr, ptr %45, align 8
  %47 = load ptr, ptr %46, align 8
  %48 = getelementptr inbounds i8, ptr %46, i64 8
  %49 = load i64, ptr %48, align 8
  %50 = getelementptr inbounds i8, ptr %1, i64 224
  %51 = load ptr, ptr %50, align 8
  %52 = load ptr, ptr %51, align 8
  %53 = getelementptr inbounds i8, ptr %51, i64 8
  %54 = load i64, ptr %53, align 8
  %55 = load ptr, ptr %2, align 8
  %56 = getelementptr inbounds i8, ptr %0, i64 8
  %57 = load i64, ptr %56, align 8
  br i1 %38, label %58, label %209

58:                                               ; preds = %37
  %59 = getelementptr inbounds i8, ptr %2, i64 32
  %60 = getelementptr inbounds i8, ptr %2, i64 40
  %61 = load i64, ptr %60, align 8
  %62 = icmp eq i64 %61, 0
  br i1 %62, label %65, label %63

63:                                               ; preds = %58
  %64 = load ptr, ptr %59, align 8
  store i64 0, ptr %64, align 8
  br label %65

65:                                               ; preds = %63, %58
  %66 = icmp sgt i64 %7, 1
  br i1 %66, label %67, label %202

67:                                               ; preds = %65
  %68 = icmp slt i64 %11, 0
  %69 = icmp sgt i64 %14, -1
  %70 = icmp ne i8 %17, 0
  %71 = icmp slt i64 %14, 0
  %72 = shl nuw nsw i64 %14, 1
  %73 = getelementptr inbounds i8, ptr %0, i64 16
  %74 = ptrtoint ptr %55 to i64
  %75 = add nsw i64 %7, -2
  br label %76

76:                                               ; preds = %67, %194
  %77 = phi ptr [ %55, %67 ], [ %195, %194 ]
  %78 = phi i64 [ 0, %67 ], [ %83, %194 ]
  %79 = load ptr, ptr %1, align 8
  %80 = getelementptr inbounds i64, ptr %5, i64 %78
  %81 = load i64, ptr %80, align 8
  %82 = getelementptr inbounds %struct.sw_str, ptr %79, i64 %81
  %83 = add nuw nsw i64 %78, 1
  %84 = getelementptr inbounds i64, ptr %5, i64 %83
  %85 = load i64, ptr %84, align 8
  %86 = sub nsw i64 %85, %81
  br i1 %68, label %194, label %87

87:                                               ; preds = %76
  %88 = icmp ne i64 %85, %81
  %89 = add nsw i64 %86, %72
  br label %90

90:                                               ; preds = %87, %120
  %91 = phi ptr [ %77, %87 ], [ %121, %120 ]
  %92 = phi i64 [ 0, %87 ], [ %122, %120 ]
  %93 = icmp eq i64 %92, %11
  br i1 %93, label %94, label %101

94:                                               ; preds = %90
  %95 = icmp ule ptr %91, %77
  %96 = select i1 %95, i1 %70, i1 false
  %97 = select i1 %96, i1 %88, i1 false
  br i1 %97, label %98, label %194

98:                                               ; preds = %94
  br i1 %71, label %99, label %114

99:                                               ; preds = %98
  store i64 %57, ptr %56, align 8
  %100 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 %14, ptr %100, align 8
  br label %209

101:                                              ; preds = %90
  %102 = getelementptr inbounds i64, ptr %9, i64 %92
  %103 = load i64, ptr %102, align 8
  %104 = icmp slt i64 %14, %103
  %105 = and i1 %69, %104
  %106 = add nsw i64 %103, -1
  %107 = select i1 %105, i64 %14, i64 %106
  %108 = shl nsw i64 %107, 1
  %109 = sub i64 %86, %103
  %110 = add i64 %109, %108
  %111 = tail call i64 @llvm.smax.i64(i64 %110, i64 -1)
  %112 = add nsw i64 %111, 1
  %113 = icmp eq i64 %112, 0
  br i1 %113, label %120, label %114

114:                                              ; preds = %98, %101
  %115 = phi i64 [ %112, %101 ], [ 1, %98 ]
  %116 = phi i64 [ %107, %101 ], [ %14, %98 ]
  %117 = phi i64 [ %103, %101 ], [ %89, %98 ]
  %118 = icmp sgt i64 %117, 0
  %119 = icmp eq i64 %117, 1
  br label %124

120:                                              ; preds = %163, %101
  %121 = phi ptr [ %91, %101 ], [ %152, %163 ]
  %122 = add nuw i64 %92, 1
  %123 = icmp eq i64 %92, %11
  br i1 %123, label %194, label %90

124:                                              ; preds = %114, %163
  %125 = phi i64 [ 0, %114 ], [ %165, %163 ]
  %126 = phi ptr [ %91, %114 ], [ %152, %163 ]
  %127 = load ptr, ptr %0, align 8, !noalias !4
  %128 = load i64, ptr %56, align 8, !noalias !4
  %129 = load i64, ptr %73, align 8, !noalias !4
  %130 = icmp ult i64 %128, %129
  %131 = tail call i64 @llvm.usub.sat.i64(i64 %129, i64 %128)
  %132 = select i1 %130, i64 %128, i64 0
  %133 = getelementptr inbounds i8, ptr %127, i64 %132
  br i1 %118, label %134, label %150

134:                                              ; preds = %124
  %135 = sub i64 %125, %116
  %136 = icmp slt i64 %135, 0
  br i1 %136, label %144, label %137

137:                                              ; preds = %134
  %138 = icmp slt i64 %135, %86
  br i1 %138, label %139, label %144

139:                                              ; preds = %137
  %140 = getelementptr inbounds %struct.sw_str, ptr %82, i64 %135
  %141 = load ptr, ptr %140, align 8
  %142 = getelementptr inbounds i8, ptr %140, i64 8
  %143 = load i64, ptr %142, align 8
  br label %144

144:                                              ; preds = %134, %137, %139
  %145 = phi i64 [ %143, %139 ], [ %49, %134 ], [ %54, %137 ]
  %146 = phi ptr [ %141, %139 ], [ %47, %134 ], [ %52, %137 ]
  %147 = icmp ugt i64 %145, %131
  br i1 %147, label %149, label %148

148:                                              ; preds = %144
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %133, ptr readonly align 1 %146, i64 %145, i1 false)
  br label %149

149:                                              ; preds = %148, %144
  br i1 %119, label %150, label %167

150:                                              ; preds = %191, %149, %124
  %151 = phi i64 [ 0, %124 ], [ %145, %149 ], [ %187, %191 ]
  %152 = getelementptr inbounds i8, ptr %126, i64 16
  %153 = getelementptr inbounds i8, ptr %126, i64 8
  store i64 %151, ptr %153, align 8
  %154 = load i64, ptr %56, align 8
  %155 = add i64 %154, %151
  store i64 %155, ptr %56, align 8
  %156 = load i64, ptr %73, align 8
  %157 = icmp ugt i64 %155, %156
  br i1 %157, label %163, label %158, !prof !7

158:                                              ; preds = %150
  %159 = load ptr, ptr %0, align 8
  %160 = icmp eq ptr %159, null
  %161 = getelementptr inbounds i8, ptr %159, i64 %154
  %162 = select i1 %160, ptr %0, ptr %161
  br label %163

163:                                              ; preds = %150, %158
  %164 = phi ptr [ %162, %158 ], [ null, %150 ]
  store ptr %164, ptr %126, align 8
  %165 = add nuw nsw i64 %125, 1
  %166 = icmp eq i64 %165, %115
  br i1 %166, label %120, label %124

167:                                              ; preds = %149, %191
  %168 = phi i64 [ %192, %191 ], [ 1, %149 ]
  %169 = phi i64 [ %187, %191 ], [ %145, %149 ]
  %170 = add i64 %135, %168
  %171 = icmp slt i64 %170, 0
  br i1 %171, label %179, label %172

172:                                              ; preds = %167
  %173 = icmp slt i64 %170, %86
  br i1 %173, label %174, label %179

174:                                              ; preds = %172
  %175 = getelementptr inbounds %struct.sw_str, ptr %82, i64 %170
  %176 = load ptr, ptr %175, align 8
  %177 = getelementptr inbounds i8, ptr %175, i64 8
  %178 = load i64, ptr %177, align 8
  br label %179

179:                                              ; preds = %174, %167, %172
  %180 = phi i64 [ %178, %174 ], [ %49, %167 ], [ %54, %172 ]
  %181 = phi ptr [ %176, %174 ], [ %47, %167 ], [ %52, %172 ]
  %182 = add i64 %169, %44
  %183 = icmp ugt i64 %182, %131
  br i1 %183, label %186, label %184

184:                                              ; preds = %179
  %185 = getelementptr inbounds i8, ptr %133, i64 %169
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %185, ptr readonly align 1 %42, i64 %44, i1 false)
  br label %186

186:                                              ; preds = %184, %179
  %187 = add i64 %182, %180
  %188 = icmp ugt i64 %187, %131
  br i1 %188, label %191, label %189

189:                                              ; preds = %186
  %190 = getelementptr inbounds i8, ptr %133, i64 %182
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %190, ptr readonly align 1 %181, i64 %180, i1 false)
  br label %191

191:                                              ; preds = %186, %189
  %192 = add nuw nsw i64 %168, 1
  %193 = icmp eq i64 %192, %117
  br i1 %193, label %150, label %167, !llvm.loop !8

194:                                              ; preds = %94, %120, %76
  %195 = phi ptr [ %77, %76 ], [ %121, %120 ], [ %91, %94 ]
  %196 = ptrtoint ptr %195 to i64
  %197 = sub i64 %196, %74
  %198 = ashr exact i64 %197, 4
  %199 = load ptr, ptr %59, align 8
  %200 = getelementptr inbounds i64, ptr %199, i64 %83
  store i64 %198, ptr %200, align 8
  %201 = icmp eq i64 %78, %75
  br i1 %201, label %202, label %76

202:                                              ; preds = %194, %65
  %203 = load i64, ptr %56, align 8
  %204 = getelementptr inbounds i8, ptr %0, i64 16
  %205 = load i64, ptr %204, align 8
  %206 = icmp ugt i64 %203, %205
  br i1 %206, label %207, label %209, !prof !7

207:                                              ; preds = %202
  %208 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %203, ptr %208, align 8
  store i64 %57, ptr %56, align 8
  br label %209

209:                                              ; preds = %207, %202, %99, %37
  %210 = phi i32 [ 17, %99 ], [ %39, %37 ], [ 1, %207 ], [ 0, %202 ]
  ret i32 %210
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
