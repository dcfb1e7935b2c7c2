; Made by gen.sh from c/edit.c; do not edit.

%struct.sw_str = type { ptr, i64 }

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden range(i32 0, 2) i32 @swh_order(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %1, i64 8
  %5 = load i64, ptr %4, align 8
  %6 = load ptr, ptr %1, align 8
  %7 = getelementptr inbounds i8, ptr %0, i64 8
  %8 = load i64, ptr %7, align 8
  %9 = shl i64 %5, 3
  %10 = add i64 %9, 16
  %11 = add i64 %8, 15
  %12 = and i64 %11, -16
  %13 = add i64 %12, %10
  %14 = getelementptr inbounds i8, ptr %0, i64 16
  %15 = load i64, ptr %14, align 8
  %16 = icmp ugt i64 %13, %15
  br i1 %16, label %22, label %17, !prof !4

17:                                               ; preds = %3
  %18 = load ptr, ptr %0, align 8
  %19 = icmp eq ptr %18, null
  %20 = getelementptr inbounds i8, ptr %18, i64 %12
  %21 = select i1 %19, ptr %0, ptr %20
  br label %22

22:                                               ; preds = %3, %17
  %23 = phi ptr [ %21, %17 ], [ null, %3 ]
  %24 = add i64 %13, 15
  %25 = and i64 %24, -16
  %26 = add i64 %25, %10
  store i64 %26, ptr %7, align 8
  %27 = icmp ugt i64 %26, %15
  br i1 %27, label %43, label %28, !prof !4

28:                                               ; preds = %22
  %29 = load ptr, ptr %0, align 8
  %30 = icmp eq ptr %29, null
  %31 = getelementptr inbounds i8, ptr %29, i64 %25
  %32 = select i1 %30, ptr %0, ptr %31
  %33 = icmp ne ptr %23, null
  %34 = icmp ne ptr %32, null
  %35 = select i1 %33, i1 %34, i1 false
  br i1 %35, label %36, label %220

36:                                               ; preds = %28
  %37 = icmp sgt i64 %5, 0
  br i1 %37, label %38, label %218

38:                                               ; preds = %36
  %39 = and i64 %5, 7
  %40 = icmp ult i64 %5, 8
  br i1 %40, label %45, label %41

41:                                               ; preds = %38
  %42 = and i64 %5, 9223372036854775800
  br label %57

43:                                               ; preds = %22
  %44 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %26, ptr %44, align 8
  br label %218

45:                                               ; preds = %57, %38
  %46 = phi i64 [ 0, %38 ], [ %75, %57 ]
  %47 = icmp eq i64 %39, 0
  br i1 %47, label %55, label %48

48:                                               ; preds = %45, %48
  %49 = phi i64 [ %52, %48 ], [ %46, %45 ]
  %50 = phi i64 [ %53, %48 ], [ 0, %45 ]
  %51 = getelementptr inbounds i64, ptr %23, i64 %49
  store i64 %49, ptr %51, align 8
  %52 = add nuw nsw i64 %49, 1
  %53 = add i64 %50, 1
  %54 = icmp eq i64 %53, %39
  br i1 %54, label %55, label %48, !llvm.loop !5

55:                                               ; preds = %48, %45
  %56 = icmp eq i64 %5, 1
  br i1 %56, label %83, label %78

57:                                               ; preds = %57, %41
  %58 = phi i64 [ 0, %41 ], [ %75, %57 ]
  %59 = phi i64 [ 0, %41 ], [ %76, %57 ]
  %60 = getelementptr inbounds i64, ptr %23, i64 %58
  store i64 %58, ptr %60, align 8
  %61 = or disjoint i64 %58, 1
  %62 = getelementptr inbounds i64, ptr %23, i64 %61
  store i64 %61, ptr %62, align 8
  %63 = or disjoint i64 %58, 2
  %64 = getelementptr inbounds i64, ptr %23, i64 %63
  store i64 %63, ptr %64, align 8
  %65 = or disjoint i64 %58, 3
  %66 = getelementptr inbounds i64, ptr %23, i64 %65
  store i64 %65, ptr %66, align 8
  %67 = or disjoint i64 %58, 4
  %68 = getelementptr inbounds i64, ptr %23, i64 %67
  store i64 %67, ptr %68, align 8
  %69 = or disjoint i64 %58, 5
  %70 = getelementptr inbounds i64, ptr %23, i64 %69
  store i64 %69, ptr %70, align 8
  %71 = or disjoint i64 %58, 6
  %72 = getelementptr inbounds i64, ptr %23, i64 %71
  store i64 %71, ptr %72, align 8
  %73 = or disjoint i64 %58, 7
  %74 = getelementptr inbounds i64, ptr %23, i64 %73
  store i64 %73, ptr %74, align 8
  %75 = add nuw nsw i64 %58, 8
  %76 = add i64 %59, 8
  %77 = icmp eq i64 %76, %42
  br i1 %77, label %45, label %57

78:                                               ; preds = %55, %87
  %79 = phi ptr [ %81, %87 ], [ %23, %55 ]
  %80 = phi i64 [ %82, %87 ], [ 1, %55 ]
  %81 = phi ptr [ %79, %87 ], [ %32, %55 ]
  %82 = shl nsw i64 %80, 1
  br label %89

83:                                               ; preds = %87, %55
  %84 = phi ptr [ %23, %55 ], [ %81, %87 ]
  br i1 %37, label %159, label %218

85:                                               ; preds = %150, %89
  %86 = icmp slt i64 %93, %5
  br i1 %86, label %89, label %87

87:                                               ; preds = %85
  %88 = icmp slt i64 %82, %5
  br i1 %88, label %78, label %83

89:                                               ; preds = %78, %85
  %90 = phi i64 [ 0, %78 ], [ %93, %85 ]
  %91 = add nsw i64 %90, %80
  %92 = tail call i64 @llvm.smin.i64(i64 %91, i64 %5)
  %93 = add nsw i64 %90, %82
  %94 = tail call i64 @llvm.smin.i64(i64 %93, i64 %5)
  %95 = icmp slt i64 %90, %94
  br i1 %95, label %96, label %85

96:                                               ; preds = %89, %150
  %97 = phi i64 [ %157, %150 ], [ %90, %89 ]
  %98 = phi i64 [ %152, %150 ], [ %92, %89 ]
  %99 = phi i64 [ %151, %150 ], [ %90, %89 ]
  %100 = icmp slt i64 %98, %94
  br i1 %100, label %101, label %148

101:                                              ; preds = %96
  %102 = icmp eq i64 %99, %92
  br i1 %102, label %146, label %103

103:                                              ; preds = %101
  %104 = getelementptr inbounds i64, ptr %79, i64 %98
  %105 = load i64, ptr %104, align 8
  %106 = getelementptr inbounds %struct.sw_str, ptr %6, i64 %105
  %107 = getelementptr inbounds i64, ptr %79, i64 %99
  %108 = load i64, ptr %107, align 8
  %109 = getelementptr inbounds %struct.sw_str, ptr %6, i64 %108
  %110 = load ptr, ptr %106, align 8
  %111 = getelementptr inbounds i8, ptr %106, i64 8
  %112 = load i64, ptr %111, align 8
  %113 = load ptr, ptr %109, align 8
  %114 = getelementptr inbounds i8, ptr %109, i64 8
  %115 = load i64, ptr %114, align 8
  %116 = tail call i64 @llvm.umin.i64(i64 %112, i64 %115)
  %117 = icmp eq i64 %116, 0
  br i1 %117, label %124, label %118

118:                                              ; preds = %103
  %119 = load i8, ptr %110, align 1
  %120 = load i8, ptr %113, align 1
  %121 = icmp eq i8 %119, %120
  br i1 %121, label %126, label %122

122:                                              ; preds = %118
  %123 = icmp ult i8 %119, %120
  br label %144

124:                                              ; preds = %103
  %125 = icmp ult i64 %112, %115
  br label %144

126:                                              ; preds = %118, %130
  %127 = phi i64 [ %128, %130 ], [ 0, %118 ]
  %128 = add nuw i64 %127, 1
  %129 = icmp eq i64 %128, %116
  br i1 %129, label %142, label %130

130:                                              ; preds = %126
  %131 = getelementptr inbounds i8, ptr %110, i64 %128
  %132 = load i8, ptr %131, align 1
  %133 = getelementptr inbounds i8, ptr %113, i64 %128
  %134 = load i8, ptr %133, align 1
  %135 = icmp eq i8 %132, %134
  br i1 %135, label %126, label %136

136:                                              ; preds = %130
  %137 = icmp ult i64 %128, %116
  %138 = freeze i1 %137
  %139 = icmp ult i8 %132, %134
  %140 = icmp ult i64 %112, %115
  %141 = select i1 %138, i1 %139, i1 %140
  br label %144

142:                                              ; preds = %126
  %143 = icmp ult i64 %112, %115
  br label %144

144:                                              ; preds = %136, %122, %142, %124
  %145 = phi i1 [ %143, %142 ], [ %125, %124 ], [ %123, %122 ], [ %141, %136 ]
  br i1 %145, label %146, label %148

146:                                              ; preds = %144, %101
  %147 = add nsw i64 %98, 1
  br label %150

148:                                              ; preds = %144, %96
  %149 = add nsw i64 %99, 1
  br label %150

150:                                              ; preds = %148, %146
  %151 = phi i64 [ %99, %146 ], [ %149, %148 ]
  %152 = phi i64 [ %147, %146 ], [ %98, %148 ]
  %153 = phi i64 [ %98, %146 ], [ %99, %148 ]
  %154 = getelementptr inbounds i64, ptr %79, i64 %153
  %155 = load i64, ptr %154, align 8
  %156 = getelementptr inbounds i64, ptr %81, i64 %97
  store i64 %155, ptr %156, align 8
  %157 = add nsw i64 %97, 1
  %158 = icmp slt i64 %157, %94
  br i1 %158, label %96, label %85

159:                                              ; preds = %83, %211
  %160 = phi i64 [ %216, %211 ], [ 0, %83 ]
  %161 = phi i64 [ %213, %211 ], [ 0, %83 ]
  %162 = icmp eq i64 %160, 0
  br i1 %162, label %163, label %165

163:                                              ; preds = %159
  %164 = load i64, ptr %84, align 8
  br label %211

165:                                              ; preds = %159
  %166 = add nsw i64 %160, -1
  %167 = getelementptr inbounds i64, ptr %84, i64 %166
  %168 = load i64, ptr %167, align 8
  %169 = getelementptr inbounds %struct.sw_str, ptr %6, i64 %168
  %170 = getelementptr inbounds i64, ptr %84, i64 %160
  %171 = load i64, ptr %170, align 8
  %172 = getelementptr inbounds %struct.sw_str, ptr %6, i64 %171
  %173 = load ptr, ptr %169, align 8
  %174 = getelementptr inbounds i8, ptr %169, i64 8
  %175 = load i64, ptr %174, align 8
  %176 = load ptr, ptr %172, align 8
  %177 = getelementptr inbounds i8, ptr %172, i64 8
  %178 = load i64, ptr %177, align 8
  %179 = tail call i64 @llvm.umin.i64(i64 %175, i64 %178)
  %180 = icmp eq i64 %179, 0
  br i1 %180, label %187, label %181

181:                                              ; preds = %165
  %182 = load i8, ptr %173, align 1
  %183 = load i8, ptr %176, align 1
  %184 = icmp eq i8 %182, %183
  br i1 %184, label %189, label %185

185:                                              ; preds = %181
  %186 = icmp ult i8 %182, %183
  br label %207

187:                                              ; preds = %165
  %188 = icmp ult i64 %175, %178
  br label %207

189:                                              ; preds = %181, %193
  %190 = phi i64 [ %191, %193 ], [ 0, %181 ]
  %191 = add nuw i64 %190, 1
  %192 = icmp eq i64 %191, %179
  br i1 %192, label %205, label %193

193:                                              ; preds = %189
  %194 = getelementptr inbounds i8, ptr %173, i64 %191
  %195 = load i8, ptr %194, align 1
  %196 = getelementptr inbounds i8, ptr %176, i64 %191
  %197 = load i8, ptr %196, align 1
  %198 = icmp eq i8 %195, %197
  br i1 %198, label %189, label %199

199:                                              ; preds = %193
  %200 = icmp ult i64 %191, %179
  %201 = freeze i1 %200
  %202 = icmp ult i8 %195, %197
  %203 = icmp ult i64 %175, %178
  %204 = select i1 %201, i1 %202, i1 %203
  br label %207

205:                                              ; preds = %189
  %206 = icmp ult i64 %175, %178
  br label %207

207:                                              ; preds = %199, %185, %205, %187
  %208 = phi i1 [ %206, %205 ], [ %188, %187 ], [ %186, %185 ], [ %204, %199 ]
  %209 = zext i1 %208 to i64
  %210 = add nsw i64 %161, %209
  br label %211

211:                                              ; preds = %163, %207
  %212 = phi i64 [ %164, %163 ], [ %171, %207 ]
  %213 = phi i64 [ %161, %163 ], [ %210, %207 ]
  %214 = load ptr, ptr %2, align 8
  %215 = getelementptr inbounds i64, ptr %214, i64 %212
  store i64 %213, ptr %215, align 8
  %216 = add nuw nsw i64 %160, 1
  %217 = icmp eq i64 %216, %5
  br i1 %217, label %218, label %159

218:                                              ; preds = %211, %83, %36, %43
  %219 = phi i32 [ 1, %43 ], [ 0, %36 ], [ 0, %83 ], [ 0, %211 ]
  store i64 %8, ptr %7, align 8
  br label %220

220:                                              ; preds = %218, %28
  %221 = phi i32 [ 0, %28 ], [ %219, %218 ]
  ret i32 %221
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden range(i32 0, 2) i32 @swh_edit_distance(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %0, i64 8
  %5 = load i64, ptr %4, align 8
  %6 = getelementptr inbounds i8, ptr %1, i64 64
  %7 = getelementptr inbounds i8, ptr %1, i64 72
  %8 = load i64, ptr %7, align 8
  %9 = shl i64 %8, 3
  %10 = add i64 %9, 16
  %11 = add i64 %5, 15
  %12 = and i64 %11, -16
  %13 = add i64 %10, %12
  store i64 %13, ptr %4, align 8
  %14 = getelementptr inbounds i8, ptr %0, i64 16
  %15 = load i64, ptr %14, align 8
  %16 = icmp ugt i64 %13, %15
  br i1 %16, label %38, label %17, !prof !4

17:                                               ; preds = %3
  %18 = load ptr, ptr %0, align 8
  %19 = icmp eq ptr %18, null
  %20 = getelementptr inbounds i8, ptr %18, i64 %12
  %21 = select i1 %19, ptr %0, ptr %20
  %22 = getelementptr inbounds i8, ptr %1, i64 32
  %23 = load ptr, ptr %22, align 8
  %24 = getelementptr inbounds i8, ptr %1, i64 96
  %25 = load ptr, ptr %24, align 8
  %26 = getelementptr inbounds i8, ptr %1, i64 128
  %27 = load ptr, ptr %26, align 8
  %28 = load i8, ptr %27, align 1
  %29 = icmp eq ptr %21, null
  br i1 %29, label %168, label %30

30:                                               ; preds = %17
  %31 = getelementptr inbounds i8, ptr %2, i64 8
  %32 = load i64, ptr %31, align 8
  %33 = icmp sgt i64 %32, 0
  br i1 %33, label %34, label %166

34:                                               ; preds = %30
  %35 = getelementptr inbounds i8, ptr %1, i64 8
  %36 = icmp ne i8 %28, 0
  %37 = getelementptr inbounds i8, ptr %21, i64 8
  br label %40

38:                                               ; preds = %3
  %39 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %13, ptr %39, align 8
  br label %166

40:                                               ; preds = %34, %159
  %41 = phi i64 [ 0, %34 ], [ %57, %159 ]
  %42 = phi i64 [ 0, %34 ], [ %71, %159 ]
  %43 = phi i64 [ 0, %34 ], [ %163, %159 ]
  %44 = load i64, ptr %35, align 8
  %45 = icmp sgt i64 %44, %41
  br i1 %45, label %46, label %56

46:                                               ; preds = %40
  %47 = load ptr, ptr %1, align 8
  br label %48

48:                                               ; preds = %53, %46
  %49 = phi i64 [ %41, %46 ], [ %54, %53 ]
  %50 = getelementptr inbounds i64, ptr %47, i64 %49
  %51 = load i64, ptr %50, align 8
  %52 = icmp sgt i64 %51, %43
  br i1 %52, label %56, label %53

53:                                               ; preds = %48
  %54 = add i64 %49, 1
  %55 = icmp eq i64 %54, %44
  br i1 %55, label %56, label %48

56:                                               ; preds = %48, %53, %40
  %57 = phi i64 [ %41, %40 ], [ %49, %48 ], [ %44, %53 ]
  %58 = load i64, ptr %7, align 8
  %59 = icmp sgt i64 %58, %42
  br i1 %59, label %60, label %70

60:                                               ; preds = %56
  %61 = load ptr, ptr %6, align 8
  br label %62

62:                                               ; preds = %67, %60
  %63 = phi i64 [ %42, %60 ], [ %68, %67 ]
  %64 = getelementptr inbounds i64, ptr %61, i64 %63
  %65 = load i64, ptr %64, align 8
  %66 = icmp sgt i64 %65, %43
  br i1 %66, label %70, label %67

67:                                               ; preds = %62
  %68 = add i64 %63, 1
  %69 = icmp eq i64 %68, %58
  br i1 %69, label %70, label %62

70:                                               ; preds = %62, %67, %56
  %71 = phi i64 [ %42, %56 ], [ %63, %62 ], [ %58, %67 ]
  %72 = sub nsw i64 %71, %42
  %73 = icmp slt i64 %72, 0
  br i1 %73, label %91, label %74

74:                                               ; preds = %70
  %75 = add i64 %71, 1
  %76 = sub i64 %75, %42
  %77 = and i64 %76, 7
  %78 = icmp ult i64 %72, 7
  br i1 %78, label %81, label %79

79:                                               ; preds = %74
  %80 = and i64 %76, -8
  br label %96

81:                                               ; preds = %96, %74
  %82 = phi i64 [ 0, %74 ], [ %114, %96 ]
  %83 = icmp eq i64 %77, 0
  br i1 %83, label %91, label %84

84:                                               ; preds = %81, %84
  %85 = phi i64 [ %88, %84 ], [ %82, %81 ]
  %86 = phi i64 [ %89, %84 ], [ 0, %81 ]
  %87 = getelementptr inbounds i64, ptr %21, i64 %85
  store i64 %85, ptr %87, align 8
  %88 = add nuw i64 %85, 1
  %89 = add i64 %86, 1
  %90 = icmp eq i64 %89, %77
  br i1 %90, label %91, label %84, !llvm.loop !7

91:                                               ; preds = %81, %84, %70
  %92 = icmp slt i64 %41, %57
  br i1 %92, label %93, label %117

93:                                               ; preds = %91
  %94 = icmp sgt i64 %72, 0
  %95 = getelementptr i64, ptr %25, i64 %42
  br label %123

96:                                               ; preds = %96, %79
  %97 = phi i64 [ 0, %79 ], [ %114, %96 ]
  %98 = phi i64 [ 0, %79 ], [ %115, %96 ]
  %99 = getelementptr inbounds i64, ptr %21, i64 %97
  store i64 %97, ptr %99, align 8
  %100 = or disjoint i64 %97, 1
  %101 = getelementptr inbounds i64, ptr %21, i64 %100
  store i64 %100, ptr %101, align 8
  %102 = or disjoint i64 %97, 2
  %103 = getelementptr inbounds i64, ptr %21, i64 %102
  store i64 %102, ptr %103, align 8
  %104 = or disjoint i64 %97, 3
  %105 = getelementptr inbounds i64, ptr %21, i64 %104
  store i64 %104, ptr %105, align 8
  %106 = or disjoint i64 %97, 4
  %107 = getelementptr inbounds i64, ptr %21, i64 %106
  store i64 %106, ptr %107, align 8
  %108 = or disjoint i64 %97, 5
  %109 = getelementptr inbounds i64, ptr %21, i64 %108
  store i64 %108, ptr %109, align 8
  %110 = or disjoint i64 %97, 6
  %111 = getelementptr inbounds i64, ptr %21, i64 %110
  store i64 %110, ptr %111, align 8
  %112 = or disjoint i64 %97, 7
  %113 = getelementptr inbounds i64, ptr %21, i64 %112
  store i64 %112, ptr %113, align 8
  %114 = add nuw i64 %97, 8
  %115 = add i64 %98, 8
  %116 = icmp eq i64 %115, %80
  br i1 %116, label %81, label %96

117:                                              ; preds = %130, %91
  %118 = getelementptr inbounds i64, ptr %21, i64 %72
  %119 = load i64, ptr %118, align 8
  %120 = sitofp i64 %119 to float
  %121 = icmp ne i64 %71, %42
  %122 = and i1 %36, %121
  br i1 %122, label %153, label %156

123:                                              ; preds = %93, %130
  %124 = phi i64 [ %41, %93 ], [ %131, %130 ]
  %125 = load i64, ptr %21, align 8
  %126 = sub i64 %124, %41
  %127 = add i64 %126, 1
  store i64 %127, ptr %21, align 8
  br i1 %94, label %128, label %130

128:                                              ; preds = %123
  %129 = getelementptr inbounds i64, ptr %23, i64 %124
  br label %133

130:                                              ; preds = %147, %123
  %131 = add nsw i64 %124, 1
  %132 = icmp eq i64 %131, %57
  br i1 %132, label %117, label %123

133:                                              ; preds = %128, %147
  %134 = phi i64 [ %127, %128 ], [ %148, %147 ]
  %135 = phi i64 [ 0, %128 ], [ %149, %147 ]
  %136 = phi i64 [ %125, %128 ], [ %151, %147 ]
  %137 = load i64, ptr %129, align 8
  %138 = getelementptr i64, ptr %95, i64 %135
  %139 = load i64, ptr %138, align 8
  %140 = icmp eq i64 %137, %139
  br i1 %140, label %147, label %141

141:                                              ; preds = %133
  %142 = tail call i64 @llvm.smin.i64(i64 %134, i64 %136)
  %143 = getelementptr inbounds i64, ptr %37, i64 %135
  %144 = load i64, ptr %143, align 8
  %145 = tail call i64 @llvm.smin.i64(i64 %144, i64 %142)
  %146 = add nsw i64 %145, 1
  br label %147

147:                                              ; preds = %133, %141
  %148 = phi i64 [ %146, %141 ], [ %136, %133 ]
  %149 = add nuw nsw i64 %135, 1
  %150 = getelementptr inbounds i64, ptr %21, i64 %149
  %151 = load i64, ptr %150, align 8
  store i64 %148, ptr %150, align 8
  %152 = icmp eq i64 %149, %72
  br i1 %152, label %130, label %133

153:                                              ; preds = %117
  %154 = sitofp i64 %72 to float
  %155 = fdiv float %120, %154
  br label %159

156:                                              ; preds = %117
  %157 = and i1 %36, %92
  br i1 %157, label %158, label %159

158:                                              ; preds = %156
  br label %159

159:                                              ; preds = %156, %158, %153
  %160 = phi float [ %155, %153 ], [ 0x7FF0000000000000, %158 ], [ %120, %156 ]
  %161 = load ptr, ptr %2, align 8
  %162 = getelementptr inbounds float, ptr %161, i64 %43
  store float %160, ptr %162, align 4
  %163 = add nuw nsw i64 %43, 1
  %164 = load i64, ptr %31, align 8
  %165 = icmp slt i64 %163, %164
  br i1 %165, label %40, label %166

166:                                              ; preds = %159, %30, %38
  %167 = phi i32 [ 1, %38 ], [ 0, %30 ], [ 0, %159 ]
  store i64 %5, ptr %4, align 8
  br label %168

168:                                              ; preds = %166, %17
  %169 = phi i32 [ 0, %17 ], [ %167, %166 ]
  ret i32 %169
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #1

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.umin.i64(i64, i64) #1

attributes #0 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "no-builtins" }
attributes #1 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }

!4 = !{!"branch_weights", !"expected", i32 1, i32 2000}
!5 = distinct !{!5, !6}
!6 = !{!"llvm.loop.unroll.disable"}
!7 = distinct !{!7, !6}
