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
  %38 = phi i64 [ 0, %16 ], [ %198, %194 ]
  %39 = load ptr, ptr %1, align 8
  %40 = getelementptr inbounds %struct.sw_str, ptr %39, i64 %38
  %41 = getelementptr inbounds i8, ptr %40, i64 8
  %42 = load i64, ptr %41, align 8
  %43 = load i64, ptr %11, align 8
  %44 = load i64, ptr %23, align 8
  %45 = icmp ult i64 %43, %44
  %46 = load ptr, ptr %0, align 8
  %47 = select i1 %45, i64 %43, i64 0
  %48 = getelementptr inbounds i8, ptr %46, i64 %47
  %49 = tail call i64 @llvm.usub.sat.i64(i64 %44, i64 %43)
  %50 = icmp eq i64 %42, 0
  br i1 %50, label %181, label %51

51:                                               ; preds = %37
  %52 = load ptr, ptr %40, align 8
  br label %53

53:                                               ; preds = %51, %169
  %54 = phi i64 [ 0, %51 ], [ %172, %169 ]
  %55 = phi ptr [ %52, %51 ], [ %171, %169 ]
  %56 = phi i64 [ %42, %51 ], [ %170, %169 ]
  %57 = load i8, ptr %55, align 1
  %58 = zext i8 %57 to i64
  %59 = getelementptr inbounds i8, ptr %5, i64 %58
  %60 = load i8, ptr %59, align 1
  %61 = icmp eq i8 %60, 0
  br i1 %61, label %102, label %62

62:                                               ; preds = %53
  %63 = icmp sgt i8 %57, -1
  br i1 %63, label %100, label %64, !prof !5

64:                                               ; preds = %62
  %65 = add nsw i8 %57, 16
  %66 = icmp ult i8 %65, 5
  br i1 %66, label %74, label %67

67:                                               ; preds = %64
  %68 = and i8 %57, -16
  %69 = icmp eq i8 %68, -32
  br i1 %69, label %74, label %70

70:                                               ; preds = %67
  %71 = add nsw i8 %57, 62
  %72 = icmp ult i8 %71, 30
  %73 = select i1 %72, i64 2, i64 0
  br label %74

74:                                               ; preds = %70, %67, %64
  %75 = phi i64 [ 4, %64 ], [ %73, %70 ], [ 3, %67 ]
  %76 = icmp ugt i64 %75, %56
  br i1 %76, label %102, label %77

77:                                               ; preds = %74
  %78 = icmp ugt i64 %75, 1
  br i1 %78, label %93, label %98

79:                                               ; preds = %93
  %80 = icmp eq i64 %75, 2
  br i1 %80, label %100, label %81

81:                                               ; preds = %79
  %82 = getelementptr inbounds i8, ptr %55, i64 2
  %83 = load i8, ptr %82, align 1
  %84 = and i8 %83, -64
  %85 = icmp eq i8 %84, -128
  br i1 %85, label %86, label %102

86:                                               ; preds = %81
  %87 = icmp eq i64 %75, 3
  br i1 %87, label %100, label %88

88:                                               ; preds = %86
  %89 = getelementptr inbounds i8, ptr %55, i64 3
  %90 = load i8, ptr %89, align 1
  %91 = and i8 %90, -64
  %92 = icmp eq i8 %91, -128
  br i1 %92, label %100, label %102

93:                                               ; preds = %77
  %94 = getelementptr inbounds i8, ptr %55, i64 1
  %95 = load i8, ptr %94, align 1
  %96 = and i8 %95, -64
  %97 = icmp eq i8 %96, -128
  br i1 %97, label %79, label %102

98:                                               ; preds = %77
  %99 = icmp eq i64 %75, 0
  br i1 %99, label %102, label %100

100:                                              ; preds = %79, %86, %88, %62, %98
  %101 = phi i64 [ 1, %98 ], [ 1, %62 ], [ %75, %88 ], [ %75, %86 ], [ %75, %79 ]
  br label %110

102:                                              ; preds = %93, %81, %88, %74, %53, %98
  %103 = icmp ult i64 %54, %49
  br i1 %103, label %104, label %106

104:                                              ; preds = %102
  %105 = getelementptr inbounds i8, ptr %48, i64 %54
  store i8 %57, ptr %105, align 1
  br label %106

106:                                              ; preds = %104, %102
  %107 = add i64 %54, 1
  %108 = getelementptr inbounds i8, ptr %55, i64 1
  %109 = add i64 %56, -1
  br label %169

110:                                              ; preds = %100, %160
  %111 = phi i64 [ %115, %160 ], [ %56, %100 ]
  %112 = phi ptr [ %114, %160 ], [ %55, %100 ]
  %113 = phi i64 [ %161, %160 ], [ %101, %100 ]
  %114 = getelementptr inbounds i8, ptr %112, i64 %113
  %115 = sub i64 %111, %113
  %116 = icmp eq i64 %115, 0
  %117 = select i1 %24, i1 true, i1 %116
  br i1 %117, label %163, label %118

118:                                              ; preds = %110
  %119 = load i8, ptr %114, align 1
  %120 = zext i8 %119 to i64
  %121 = getelementptr inbounds i8, ptr %5, i64 %120
  %122 = load i8, ptr %121, align 1
  %123 = icmp eq i8 %122, 0
  br i1 %123, label %163, label %124

124:                                              ; preds = %118
  %125 = icmp sgt i8 %119, -1
  br i1 %125, label %160, label %126, !prof !5

126:                                              ; preds = %124
  %127 = add nsw i8 %119, 16
  %128 = icmp ult i8 %127, 5
  br i1 %128, label %136, label %129

129:                                              ; preds = %126
  %130 = and i8 %119, -16
  %131 = icmp eq i8 %130, -32
  br i1 %131, label %136, label %132

132:                                              ; preds = %129
  %133 = add nsw i8 %119, 62
  %134 = icmp ult i8 %133, 30
  %135 = select i1 %134, i64 2, i64 0
  br label %136

136:                                              ; preds = %132, %129, %126
  %137 = phi i64 [ 4, %126 ], [ %135, %132 ], [ 3, %129 ]
  %138 = icmp ugt i64 %137, %115
  br i1 %138, label %163, label %139

139:                                              ; preds = %136
  %140 = icmp ugt i64 %137, 1
  br i1 %140, label %155, label %160

141:                                              ; preds = %155
  %142 = icmp eq i64 %137, 2
  br i1 %142, label %160, label %143

143:                                              ; preds = %141
  %144 = getelementptr inbounds i8, ptr %114, i64 2
  %145 = load i8, ptr %144, align 1
  %146 = and i8 %145, -64
  %147 = icmp eq i8 %146, -128
  br i1 %147, label %148, label %163

148:                                              ; preds = %143
  %149 = icmp eq i64 %137, 3
  br i1 %149, label %160, label %150

150:                                              ; preds = %148
  %151 = getelementptr inbounds i8, ptr %114, i64 3
  %152 = load i8, ptr %151, align 1
  %153 = and i8 %152, -64
  %154 = icmp eq i8 %153, -128
  br i1 %154, label %160, label %163

155:                                              ; preds = %139
  %156 = getelementptr inbounds i8, ptr %114, i64 1
  %157 = load i8, ptr %156, align 1
  %158 = and i8 %157, -64
  %159 = icmp eq i8 %158, -128
  br i1 %159, label %141, label %163

160:                                              ; preds = %141, %148, %150, %139, %124
  %161 = phi i64 [ 1, %124 ], [ %137, %139 ], [ %137, %150 ], [ %137, %148 ], [ %137, %141 ]
  %162 = icmp eq i64 %161, 0
  br i1 %162, label %163, label %110

163:                                              ; preds = %136, %118, %110, %160, %155, %143, %150
  %164 = add i64 %54, %10
  %165 = icmp ugt i64 %164, %49
  br i1 %165, label %168, label %166

166:                                              ; preds = %163
  %167 = getelementptr inbounds i8, ptr %48, i64 %54
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %167, ptr readonly align 1 %8, i64 %10, i1 false)
  br i1 %25, label %174, label %169

168:                                              ; preds = %163
  br i1 %25, label %174, label %169

169:                                              ; preds = %168, %166, %106
  %170 = phi i64 [ %115, %168 ], [ %109, %106 ], [ %115, %166 ]
  %171 = phi ptr [ %114, %168 ], [ %108, %106 ], [ %114, %166 ]
  %172 = phi i64 [ %164, %168 ], [ %107, %106 ], [ %164, %166 ]
  %173 = icmp eq i64 %170, 0
  br i1 %173, label %181, label %53

174:                                              ; preds = %166, %168
  %175 = icmp eq i64 %115, 0
  br i1 %175, label %181, label %176

176:                                              ; preds = %174
  %177 = add i64 %164, %115
  %178 = icmp ugt i64 %177, %49
  br i1 %178, label %181, label %179

179:                                              ; preds = %176
  %180 = getelementptr inbounds i8, ptr %48, i64 %164
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %180, ptr nonnull readonly align 1 %114, i64 %115, i1 false)
  br label %181

181:                                              ; preds = %169, %37, %176, %179, %174
  %182 = phi i64 [ %164, %174 ], [ %177, %179 ], [ %177, %176 ], [ 0, %37 ], [ %172, %169 ]
  %183 = load ptr, ptr %2, align 8
  %184 = getelementptr inbounds %struct.sw_str, ptr %183, i64 %38, i32 1
  store i64 %182, ptr %184, align 8
  %185 = load i64, ptr %11, align 8
  %186 = add i64 %185, %182
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
  %196 = load ptr, ptr %2, align 8
  %197 = getelementptr inbounds %struct.sw_str, ptr %196, i64 %38
  store ptr %195, ptr %197, align 8
  %198 = add nuw nsw i64 %38, 1
  %199 = load i64, ptr %13, align 8
  %200 = icmp slt i64 %198, %199
  br i1 %200, label %37, label %26
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i64, i1 immarg) #1

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.usub.sat.i64(i64, i64) #2

attributes #0 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "no-builtins" }
attributes #1 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }

!4 = !{!"branch_weights", !"expected", i32 1, i32 2000}
!5 = !{!"branch_weights", !"expected", i32 2000, i32 1}
