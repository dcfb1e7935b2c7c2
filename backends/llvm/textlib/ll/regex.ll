; Made by gen.sh from c/regex.c; do not edit.

%struct.sw_str = type { ptr, i64 }

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden range(i32 0, 2) i32 @swh_regex_class_replace(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %1, i64 32
  %5 = load ptr, ptr %4, align 8
  %6 = getelementptr inbounds i8, ptr %1, i64 64
  %7 = load ptr, ptr %6, align 8
  %8 = load ptr, ptr %7, align 8
  %9 = getelementptr inbounds i8, ptr %7, i64 8
  %10 = load i64, ptr %9, align 8
  %11 = getelementptr inbounds i8, ptr %0, i64 8
  %12 = load i64, ptr %11, align 8
  %13 = getelementptr inbounds i8, ptr %1, i64 8
  %14 = load i64, ptr %13, align 8
  %15 = icmp sgt i64 %14, 0
  br i1 %15, label %16, label %28

16:                                               ; preds = %3
  %17 = getelementptr inbounds i8, ptr %1, i64 128
  %18 = load ptr, ptr %17, align 8
  %19 = load i8, ptr %18, align 1
  %20 = getelementptr inbounds i8, ptr %1, i64 96
  %21 = load ptr, ptr %20, align 8
  %22 = load i8, ptr %21, align 1
  %23 = getelementptr inbounds i8, ptr %0, i64 16
  %24 = icmp eq i8 %22, 0
  %25 = icmp eq i8 %19, 0
  br label %37

26:                                               ; preds = %194
  %27 = load i64, ptr %11, align 8
  br label %28

28:                                               ; preds = %26, %3
  %29 = phi i64 [ %27, %26 ], [ %12, %3 ]
  %30 = getelementptr inbounds i8, ptr %0, i64 16
  %31 = load i64, ptr %30, align 8
  %32 = icmp ugt i64 %29, %31
  br i1 %32, label %33, label %35, !prof !4

33:                                               ; preds = %28
  %34 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %29, ptr %34, align 8
  store i64 %12, ptr %11, align 8
  br label %35

35:                                               ; preds = %28, %33
  %36 = phi i32 [ 1, %33 ], [ 0, %28 ]
  ret i32 %36

37:                                               ; preds = %16, %194
  %38 = phi i64 [ 0, %16 ], [ %196, %194 ]
  %39 = load ptr, ptr %1, align 8
  %40 = getelementptr inbounds %struct.sw_str, ptr %39, i64 %38
  %41 = load ptr, ptr %40, align 8
  %42 = getelementptr inbounds i8, ptr %40, i64 8
  %43 = load i64, ptr %42, align 8
  %44 = load ptr, ptr %0, align 8, !noalias !5
  %45 = load i64, ptr %11, align 8, !noalias !5
  %46 = load i64, ptr %23, align 8, !noalias !5
  %47 = icmp ult i64 %45, %46
  %48 = tail call i64 @llvm.usub.sat.i64(i64 %46, i64 %45)
  %49 = select i1 %47, i64 %45, i64 0
  %50 = getelementptr inbounds i8, ptr %44, i64 %49
  %51 = icmp eq i64 %43, 0
  br i1 %51, label %173, label %52

52:                                               ; preds = %37, %168
  %53 = phi ptr [ %171, %168 ], [ %41, %37 ]
  %54 = phi i64 [ %170, %168 ], [ %43, %37 ]
  %55 = phi i64 [ %169, %168 ], [ 0, %37 ]
  %56 = load i8, ptr %53, align 1
  %57 = zext i8 %56 to i64
  %58 = getelementptr inbounds i8, ptr %5, i64 %57
  %59 = load i8, ptr %58, align 1
  %60 = icmp eq i8 %59, 0
  br i1 %60, label %101, label %61

61:                                               ; preds = %52
  %62 = icmp sgt i8 %56, -1
  br i1 %62, label %99, label %63, !prof !8

63:                                               ; preds = %61
  %64 = add nsw i8 %56, 16
  %65 = icmp ult i8 %64, 5
  br i1 %65, label %73, label %66

66:                                               ; preds = %63
  %67 = and i8 %56, -16
  %68 = icmp eq i8 %67, -32
  br i1 %68, label %73, label %69

69:                                               ; preds = %66
  %70 = add nsw i8 %56, 62
  %71 = icmp ult i8 %70, 30
  %72 = select i1 %71, i64 2, i64 0
  br label %73

73:                                               ; preds = %69, %66, %63
  %74 = phi i64 [ 4, %63 ], [ %72, %69 ], [ 3, %66 ]
  %75 = icmp ugt i64 %74, %54
  br i1 %75, label %101, label %76

76:                                               ; preds = %73
  %77 = icmp ugt i64 %74, 1
  br i1 %77, label %92, label %97

78:                                               ; preds = %92
  %79 = icmp eq i64 %74, 2
  br i1 %79, label %99, label %80

80:                                               ; preds = %78
  %81 = getelementptr inbounds i8, ptr %53, i64 2
  %82 = load i8, ptr %81, align 1
  %83 = and i8 %82, -64
  %84 = icmp eq i8 %83, -128
  br i1 %84, label %85, label %101

85:                                               ; preds = %80
  %86 = icmp eq i64 %74, 3
  br i1 %86, label %99, label %87

87:                                               ; preds = %85
  %88 = getelementptr inbounds i8, ptr %53, i64 3
  %89 = load i8, ptr %88, align 1
  %90 = and i8 %89, -64
  %91 = icmp eq i8 %90, -128
  br i1 %91, label %99, label %101

92:                                               ; preds = %76
  %93 = getelementptr inbounds i8, ptr %53, i64 1
  %94 = load i8, ptr %93, align 1
  %95 = and i8 %94, -64
  %96 = icmp eq i8 %95, -128
  br i1 %96, label %78, label %101

97:                                               ; preds = %76
  %98 = icmp eq i64 %74, 0
  br i1 %98, label %101, label %99

99:                                               ; preds = %78, %85, %87, %61, %97
  %100 = phi i64 [ 1, %97 ], [ 1, %61 ], [ %74, %87 ], [ %74, %85 ], [ %74, %78 ]
  br label %109

101:                                              ; preds = %92, %80, %87, %73, %52, %97
  %102 = icmp ult i64 %55, %48
  br i1 %102, label %103, label %105

103:                                              ; preds = %101
  %104 = getelementptr inbounds i8, ptr %50, i64 %55
  store i8 %56, ptr %104, align 1
  br label %105

105:                                              ; preds = %101, %103
  %106 = add i64 %55, 1
  %107 = getelementptr inbounds i8, ptr %53, i64 1
  %108 = add i64 %54, -1
  br label %168

109:                                              ; preds = %99, %159
  %110 = phi i64 [ %114, %159 ], [ %54, %99 ]
  %111 = phi ptr [ %113, %159 ], [ %53, %99 ]
  %112 = phi i64 [ %160, %159 ], [ %100, %99 ]
  %113 = getelementptr inbounds i8, ptr %111, i64 %112
  %114 = sub i64 %110, %112
  %115 = icmp eq i64 %114, 0
  %116 = select i1 %24, i1 true, i1 %115
  br i1 %116, label %162, label %117

117:                                              ; preds = %109
  %118 = load i8, ptr %113, align 1
  %119 = zext i8 %118 to i64
  %120 = getelementptr inbounds i8, ptr %5, i64 %119
  %121 = load i8, ptr %120, align 1
  %122 = icmp eq i8 %121, 0
  br i1 %122, label %162, label %123

123:                                              ; preds = %117
  %124 = icmp sgt i8 %118, -1
  br i1 %124, label %159, label %125, !prof !8

125:                                              ; preds = %123
  %126 = add nsw i8 %118, 16
  %127 = icmp ult i8 %126, 5
  br i1 %127, label %135, label %128

128:                                              ; preds = %125
  %129 = and i8 %118, -16
  %130 = icmp eq i8 %129, -32
  br i1 %130, label %135, label %131

131:                                              ; preds = %128
  %132 = add nsw i8 %118, 62
  %133 = icmp ult i8 %132, 30
  %134 = select i1 %133, i64 2, i64 0
  br label %135

135:                                              ; preds = %131, %128, %125
  %136 = phi i64 [ 4, %125 ], [ %134, %131 ], [ 3, %128 ]
  %137 = icmp ugt i64 %136, %114
  br i1 %137, label %162, label %138

138:                                              ; preds = %135
  %139 = icmp ugt i64 %136, 1
  br i1 %139, label %154, label %159

140:                                              ; preds = %154
  %141 = icmp eq i64 %136, 2
  br i1 %141, label %159, label %142

142:                                              ; preds = %140
  %143 = getelementptr inbounds i8, ptr %113, i64 2
  %144 = load i8, ptr %143, align 1
  %145 = and i8 %144, -64
  %146 = icmp eq i8 %145, -128
  br i1 %146, label %147, label %162

147:                                              ; preds = %142
  %148 = icmp eq i64 %136, 3
  br i1 %148, label %159, label %149

149:                                              ; preds = %147
  %150 = getelementptr inbounds i8, ptr %113, i64 3
  %151 = load i8, ptr %150, align 1
  %152 = and i8 %151, -64
  %153 = icmp eq i8 %152, -128
  br i1 %153, label %159, label %162

154:                                              ; preds = %138
  %155 = getelementptr inbounds i8, ptr %113, i64 1
  %156 = load i8, ptr %155, align 1
  %157 = and i8 %156, -64
  %158 = icmp eq i8 %157, -128
  br i1 %158, label %140, label %162

159:                                              ; preds = %140, %147, %149, %138, %123
  %160 = phi i64 [ 1, %123 ], [ %136, %138 ], [ %136, %149 ], [ %136, %147 ], [ %136, %140 ]
  %161 = icmp eq i64 %160, 0
  br i1 %161, label %162, label %109

162:                                              ; preds = %135, %117, %109, %159, %154, %142, %149
  %163 = add i64 %55, %10
  %164 = icmp ugt i64 %163, %48
  br i1 %164, label %167, label %165

165:                                              ; preds = %162
  %166 = getelementptr inbounds i8, ptr %50, i64 %55
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %166, ptr readonly align 1 %8, i64 %10, i1 false)
  br i1 %25, label %173, label %168

167:                                              ; preds = %162
  br i1 %25, label %173, label %168

168:                                              ; preds = %167, %165, %105
  %169 = phi i64 [ %163, %167 ], [ %106, %105 ], [ %163, %165 ]
  %170 = phi i64 [ %114, %167 ], [ %108, %105 ], [ %114, %165 ]
  %171 = phi ptr [ %113, %167 ], [ %107, %105 ], [ %113, %165 ]
  %172 = icmp eq i64 %170, 0
  br i1 %172, label %173, label %52

173:                                              ; preds = %168, %167, %165, %37
  %174 = phi i64 [ 0, %37 ], [ %169, %168 ], [ %163, %167 ], [ %163, %165 ]
  %175 = phi i64 [ 0, %37 ], [ 0, %168 ], [ %114, %167 ], [ %114, %165 ]
  %176 = phi ptr [ %41, %37 ], [ %171, %168 ], [ %113, %167 ], [ %113, %165 ]
  %177 = add i64 %175, %174
  %178 = icmp ugt i64 %177, %48
  br i1 %178, label %181, label %179

179:                                              ; preds = %173
  %180 = getelementptr inbounds i8, ptr %50, i64 %174
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %180, ptr readonly align 1 %176, i64 %175, i1 false)
  br label %181

181:                                              ; preds = %173, %179
  %182 = load ptr, ptr %2, align 8
  %183 = getelementptr inbounds %struct.sw_str, ptr %182, i64 %38
  %184 = getelementptr inbounds i8, ptr %183, i64 8
  store i64 %177, ptr %184, align 8
  %185 = load i64, ptr %11, align 8
  %186 = add i64 %185, %177
  store i64 %186, ptr %11, align 8
  %187 = load i64, ptr %23, align 8
  %188 = icmp ugt i64 %186, %187
  br i1 %188, label %194, label %189, !prof !4

189:                                              ; preds = %181
  %190 = load ptr, ptr %0, align 8
  %191 = icmp eq ptr %190, null
  %192 = getelementptr inbounds i8, ptr %190, i64 %185
  %193 = select i1 %191, ptr %0, ptr %192
  br label %194

194:                                              ; preds = %181, %189
  %195 = phi ptr [ %193, %189 ], [ null, %181 ]
  store ptr %195, ptr %183, align 8
  %196 = add nuw nsw i64 %38, 1
  %197 = load i64, ptr %13, align 8
  %198 = icmp slt i64 %196, %197
  br i1 %198, label %37, label %26
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i64, i1 immarg) #1

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.usub.sat.i64(i64, i64) #2

attributes #0 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "no-builtins" }
attributes #1 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }

!4 = !{!"branch_weights", !"expected", i32 1, i32 2000}
!5 = !{!6}
!6 = distinct !{!6, !7, !"openSink: argument 0"}
!7 = distinct !{!7, !"openSink"}
!8 = !{!"branch_weights", !"expected", i32 2000, i32 1}
