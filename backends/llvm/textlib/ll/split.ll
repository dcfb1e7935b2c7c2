; Made by gen.sh from c/split.c; do not edit.

%struct.sw_str = type { ptr, i64 }
%struct.splitter = type { %struct.sw_str, %struct.sw_str, i64, i32, i32, [4 x i64] }

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_split_v2_count(ptr nocapture noundef readnone %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %1, i64 32
  %5 = load ptr, ptr %4, align 8
  %6 = load ptr, ptr %5, align 8
  %7 = getelementptr inbounds i8, ptr %5, i64 8
  %8 = load i64, ptr %7, align 8
  %9 = getelementptr inbounds i8, ptr %1, i64 64
  %10 = load ptr, ptr %9, align 8
  %11 = load i64, ptr %10, align 8
  %12 = icmp eq i64 %8, 0
  %13 = getelementptr inbounds i8, ptr %1, i64 8
  %14 = load i64, ptr %13, align 8
  %15 = icmp sgt i64 %14, 0
  br i1 %12, label %23, label %16

16:                                               ; preds = %3
  br i1 %15, label %17, label %165

17:                                               ; preds = %16
  %18 = load ptr, ptr %1, align 8
  %19 = icmp ugt i64 %8, 7
  %20 = getelementptr inbounds i8, ptr %6, i64 %8
  %21 = getelementptr inbounds i8, ptr %20, i64 -8
  %22 = icmp eq i64 %11, 0
  br label %28

23:                                               ; preds = %3
  br i1 %15, label %24, label %165

24:                                               ; preds = %23
  %25 = load ptr, ptr %1, align 8
  %26 = icmp eq i64 %11, 0
  %27 = icmp eq i64 %11, 0
  br label %99

28:                                               ; preds = %17, %83
  %29 = phi i64 [ 0, %17 ], [ %86, %83 ]
  %30 = phi i64 [ 0, %17 ], [ %87, %83 ]
  %31 = phi i64 [ 0, %17 ], [ %88, %83 ]
  %32 = getelementptr inbounds %struct.sw_str, ptr %18, i64 %31
  %33 = getelementptr inbounds i8, ptr %32, i64 8
  %34 = load i64, ptr %33, align 8
  %35 = icmp ugt i64 %8, %34
  %36 = select i1 %22, i1 true, i1 %35
  br i1 %36, label %83, label %37

37:                                               ; preds = %28
  %38 = load ptr, ptr %32, align 8
  %39 = load i8, ptr %6, align 1
  br label %40

40:                                               ; preds = %37, %90
  %41 = phi ptr [ %38, %37 ], [ %92, %90 ]
  %42 = phi i64 [ %34, %37 ], [ %93, %90 ]
  %43 = phi i64 [ %11, %37 ], [ %94, %90 ]
  %44 = phi i64 [ 0, %37 ], [ %95, %90 ]
  br label %45

45:                                               ; preds = %77, %40
  %46 = phi i64 [ 0, %40 ], [ %78, %77 ]
  %47 = getelementptr inbounds i8, ptr %41, i64 %46
  %48 = load i8, ptr %47, align 1
  %49 = icmp eq i8 %48, %39
  br i1 %49, label %50, label %77

50:                                               ; preds = %45
  br i1 %19, label %51, label %64

51:                                               ; preds = %50, %55
  %52 = phi i64 [ %53, %55 ], [ 0, %50 ]
  %53 = add i64 %52, 8
  %54 = icmp ugt i64 %53, %8
  br i1 %54, label %71, label %55

55:                                               ; preds = %51
  %56 = getelementptr inbounds i8, ptr %47, i64 %52
  %57 = load i64, ptr %56, align 1
  %58 = getelementptr inbounds i8, ptr %6, i64 %52
  %59 = load i64, ptr %58, align 1
  %60 = icmp eq i64 %57, %59
  br i1 %60, label %51, label %77

61:                                               ; preds = %64
  %62 = add nuw nsw i64 %65, 1
  %63 = icmp eq i64 %62, %8
  br i1 %63, label %81, label %64

64:                                               ; preds = %50, %61
  %65 = phi i64 [ %62, %61 ], [ 0, %50 ]
  %66 = getelementptr inbounds i8, ptr %47, i64 %65
  %67 = load i8, ptr %66, align 1
  %68 = getelementptr inbounds i8, ptr %6, i64 %65
  %69 = load i8, ptr %68, align 1
  %70 = icmp eq i8 %67, %69
  br i1 %70, label %61, label %77

71:                                               ; preds = %51
  %72 = getelementptr inbounds i8, ptr %47, i64 %8
  %73 = getelementptr inbounds i8, ptr %72, i64 -8
  %74 = load i64, ptr %73, align 1
  %75 = load i64, ptr %21, align 1
  %76 = icmp eq i64 %74, %75
  br i1 %76, label %81, label %77

77:                                               ; preds = %64, %55, %71, %45
  %78 = add i64 %46, 1
  %79 = add i64 %78, %8
  %80 = icmp ugt i64 %79, %42
  br i1 %80, label %83, label %45

81:                                               ; preds = %71, %61
  %82 = icmp eq i64 %46, %42
  br i1 %82, label %83, label %90

83:                                               ; preds = %90, %81, %77, %28
  %84 = phi i64 [ 0, %28 ], [ %44, %77 ], [ %44, %81 ], [ %95, %90 ]
  %85 = add nuw nsw i64 %84, 1
  %86 = add nuw nsw i64 %85, %29
  %87 = tail call i64 @llvm.smax.i64(i64 %85, i64 %30)
  %88 = add nuw nsw i64 %31, 1
  %89 = icmp eq i64 %88, %14
  br i1 %89, label %165, label %28

90:                                               ; preds = %81
  %91 = add i64 %46, %8
  %92 = getelementptr inbounds i8, ptr %41, i64 %91
  %93 = sub i64 %42, %91
  %94 = add nsw i64 %43, -1
  %95 = add nuw nsw i64 %44, 1
  %96 = icmp eq i64 %94, 0
  %97 = icmp ugt i64 %8, %93
  %98 = select i1 %96, i1 true, i1 %97
  br i1 %98, label %83, label %40

99:                                               ; preds = %24, %159
  %100 = phi i64 [ 0, %24 ], [ %161, %159 ]
  %101 = phi i64 [ 0, %24 ], [ %162, %159 ]
  %102 = phi i64 [ 0, %24 ], [ %163, %159 ]
  %103 = getelementptr inbounds %struct.sw_str, ptr %25, i64 %102
  %104 = load ptr, ptr %103, align 8
  %105 = getelementptr inbounds i8, ptr %103, i64 8
  %106 = load i64, ptr %105, align 8
  br i1 %26, label %119, label %107

107:                                              ; preds = %99
  %108 = icmp eq i64 %106, 0
  br i1 %108, label %119, label %109

109:                                              ; preds = %107
  %110 = getelementptr i8, ptr %104, i64 %106
  br label %111

111:                                              ; preds = %115, %109
  %112 = phi ptr [ %116, %115 ], [ %104, %109 ]
  %113 = phi i64 [ %117, %115 ], [ %106, %109 ]
  %114 = load i8, ptr %112, align 1
  switch i8 %114, label %119 [
    i8 32, label %115
    i8 13, label %115
    i8 12, label %115
    i8 11, label %115
    i8 10, label %115
    i8 9, label %115
  ]

115:                                              ; preds = %111, %111, %111, %111, %111, %111
  %116 = getelementptr inbounds i8, ptr %112, i64 1
  %117 = add i64 %113, -1
  %118 = icmp eq i64 %117, 0
  br i1 %118, label %119, label %111

119:                                              ; preds = %115, %111, %107, %99
  %120 = phi i64 [ %106, %99 ], [ 0, %107 ], [ 0, %115 ], [ %113, %111 ]
  %121 = phi ptr [ %104, %99 ], [ %104, %107 ], [ %110, %115 ], [ %112, %111 ]
  br i1 %27, label %122, label %125

122:                                              ; preds = %153, %119
  %123 = phi i64 [ 0, %119 ], [ %157, %153 ]
  %124 = add nuw nsw i64 %123, 1
  br label %159

125:                                              ; preds = %119, %153
  %126 = phi i64 [ %156, %153 ], [ %11, %119 ]
  %127 = phi i64 [ %154, %153 ], [ %120, %119 ]
  %128 = phi ptr [ %155, %153 ], [ %121, %119 ]
  %129 = phi i64 [ %157, %153 ], [ 0, %119 ]
  %130 = icmp eq i64 %127, 0
  br i1 %130, label %159, label %131

131:                                              ; preds = %125, %135
  %132 = phi i64 [ %136, %135 ], [ 0, %125 ]
  %133 = getelementptr inbounds i8, ptr %128, i64 %132
  %134 = load i8, ptr %133, align 1
  switch i8 %134, label %135 [
    i8 32, label %138
    i8 13, label %138
    i8 12, label %138
    i8 11, label %138
    i8 10, label %138
    i8 9, label %138
  ]

135:                                              ; preds = %131
  %136 = add nuw i64 %132, 1
  %137 = icmp eq i64 %136, %127
  br i1 %137, label %138, label %131

138:                                              ; preds = %135, %131, %131, %131, %131, %131, %131
  %139 = phi i64 [ %132, %131 ], [ %132, %131 ], [ %132, %131 ], [ %132, %131 ], [ %132, %131 ], [ %132, %131 ], [ %127, %135 ]
  %140 = getelementptr inbounds i8, ptr %128, i64 %139
  %141 = sub i64 %127, %139
  %142 = icmp eq i64 %141, 0
  br i1 %142, label %153, label %143

143:                                              ; preds = %138
  %144 = getelementptr i8, ptr %128, i64 %127
  br label %145

145:                                              ; preds = %149, %143
  %146 = phi ptr [ %150, %149 ], [ %140, %143 ]
  %147 = phi i64 [ %151, %149 ], [ %141, %143 ]
  %148 = load i8, ptr %146, align 1
  switch i8 %148, label %153 [
    i8 32, label %149
    i8 13, label %149
    i8 12, label %149
    i8 11, label %149
    i8 10, label %149
    i8 9, label %149
  ]

149:                                              ; preds = %145, %145, %145, %145, %145, %145
  %150 = getelementptr inbounds i8, ptr %146, i64 1
  %151 = add i64 %147, -1
  %152 = icmp eq i64 %151, 0
  br i1 %152, label %153, label %145

153:                                              ; preds = %145, %149, %138
  %154 = phi i64 [ 0, %138 ], [ %147, %145 ], [ 0, %149 ]
  %155 = phi ptr [ %140, %138 ], [ %146, %145 ], [ %144, %149 ]
  %156 = add nsw i64 %126, -1
  %157 = add nuw nsw i64 %129, 1
  %158 = icmp eq i64 %156, 0
  br i1 %158, label %122, label %125

159:                                              ; preds = %125, %122
  %160 = phi i64 [ %124, %122 ], [ %129, %125 ]
  %161 = add nuw nsw i64 %160, %100
  %162 = tail call i64 @llvm.smax.i64(i64 %160, i64 %101)
  %163 = add nuw nsw i64 %102, 1
  %164 = icmp eq i64 %163, %14
  br i1 %164, label %165, label %99

165:                                              ; preds = %83, %159, %23, %16
  %166 = phi i64 [ 0, %16 ], [ 0, %23 ], [ %161, %159 ], [ %86, %83 ]
  %167 = phi i64 [ 0, %16 ], [ 0, %23 ], [ %162, %159 ], [ %87, %83 ]
  %168 = load ptr, ptr %2, align 8
  store i64 %166, ptr %168, align 8
  %169 = load ptr, ptr %2, align 8
  %170 = getelementptr inbounds i8, ptr %169, i64 8
  store i64 %167, ptr %170, align 8
  ret i32 0
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_split_v2(ptr nocapture noundef readnone %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %1, i64 32
  %5 = load ptr, ptr %4, align 8
  %6 = load ptr, ptr %5, align 8
  %7 = getelementptr inbounds i8, ptr %5, i64 8
  %8 = load i64, ptr %7, align 8
  %9 = getelementptr inbounds i8, ptr %1, i64 64
  %10 = load ptr, ptr %9, align 8
  %11 = load i64, ptr %10, align 8
  %12 = icmp eq i64 %8, 0
  %13 = getelementptr inbounds i8, ptr %2, i64 32
  %14 = load ptr, ptr %13, align 8
  %15 = getelementptr inbounds i8, ptr %2, i64 40
  %16 = load i64, ptr %15, align 8
  %17 = getelementptr inbounds %struct.sw_str, ptr %14, i64 %16
  %18 = getelementptr inbounds i8, ptr %1, i64 8
  %19 = load i64, ptr %18, align 8
  %20 = icmp sgt i64 %19, 0
  br i1 %12, label %117, label %21

21:                                               ; preds = %3
  br i1 %20, label %22, label %208

22:                                               ; preds = %21
  %23 = load ptr, ptr %2, align 8
  %24 = icmp ugt i64 %8, 7
  %25 = getelementptr inbounds i8, ptr %6, i64 %8
  %26 = getelementptr inbounds i8, ptr %25, i64 -8
  br label %27

27:                                               ; preds = %22, %111
  %28 = phi i64 [ %19, %22 ], [ %112, %111 ]
  %29 = phi ptr [ %23, %22 ], [ %114, %111 ]
  %30 = phi ptr [ %14, %22 ], [ %113, %111 ]
  %31 = phi i64 [ 0, %22 ], [ %115, %111 ]
  %32 = icmp ult ptr %30, %17
  br i1 %32, label %33, label %111

33:                                               ; preds = %27
  %34 = load ptr, ptr %1, align 8
  %35 = getelementptr inbounds %struct.sw_str, ptr %34, i64 %31
  %36 = getelementptr inbounds i8, ptr %35, i64 8
  %37 = load i64, ptr %36, align 8
  %38 = load ptr, ptr %35, align 8
  br label %39

39:                                               ; preds = %33, %95
  %40 = phi ptr [ %105, %95 ], [ %29, %33 ]
  %41 = phi ptr [ %101, %95 ], [ %30, %33 ]
  %42 = phi i64 [ %104, %95 ], [ 0, %33 ]
  %43 = phi i32 [ %99, %95 ], [ 1, %33 ]
  %44 = phi i64 [ %98, %95 ], [ %11, %33 ]
  %45 = phi i64 [ %97, %95 ], [ %37, %33 ]
  %46 = phi ptr [ %96, %95 ], [ %38, %33 ]
  %47 = icmp eq i64 %44, 0
  %48 = icmp ugt i64 %8, %45
  %49 = select i1 %47, i1 true, i1 %48
  br i1 %49, label %95, label %50

50:                                               ; preds = %39
  %51 = load i8, ptr %6, align 1
  br label %52

52:                                               ; preds = %84, %50
  %53 = phi i64 [ 0, %50 ], [ %85, %84 ]
  %54 = getelementptr inbounds i8, ptr %46, i64 %53
  %55 = load i8, ptr %54, align 1
  %56 = icmp eq i8 %55, %51
  br i1 %56, label %57, label %84

57:                                               ; preds = %52
  br i1 %24, label %58, label %71

58:                                               ; preds = %57, %62
  %59 = phi i64 [ %60, %62 ], [ 0, %57 ]
  %60 = add i64 %59, 8
  %61 = icmp ugt i64 %60, %8
  br i1 %61, label %78, label %62

62:                                               ; preds = %58
  %63 = getelementptr inbounds i8, ptr %54, i64 %59
  %64 = load i64, ptr %63, align 1
  %65 = getelementptr inbounds i8, ptr %6, i64 %59
  %66 = load i64, ptr %65, align 1
  %67 = icmp eq i64 %64, %66
  br i1 %67, label %58, label %84

68:                                               ; preds = %71
  %69 = add nuw nsw i64 %72, 1
  %70 = icmp eq i64 %69, %8
  br i1 %70, label %88, label %71

71:                                               ; preds = %57, %68
  %72 = phi i64 [ %69, %68 ], [ 0, %57 ]
  %73 = getelementptr inbounds i8, ptr %54, i64 %72
  %74 = load i8, ptr %73, align 1
  %75 = getelementptr inbounds i8, ptr %6, i64 %72
  %76 = load i8, ptr %75, align 1
  %77 = icmp eq i8 %74, %76
  br i1 %77, label %68, label %84

78:                                               ; preds = %58
  %79 = getelementptr inbounds i8, ptr %54, i64 %8
  %80 = getelementptr inbounds i8, ptr %79, i64 -8
  %81 = load i64, ptr %80, align 1
  %82 = load i64, ptr %26, align 1
  %83 = icmp eq i64 %81, %82
  br i1 %83, label %88, label %84

84:                                               ; preds = %71, %62, %78, %52
  %85 = add i64 %53, 1
  %86 = add i64 %85, %8
  %87 = icmp ugt i64 %86, %45
  br i1 %87, label %95, label %52

88:                                               ; preds = %78, %68
  %89 = icmp eq i64 %53, %45
  br i1 %89, label %95, label %90

90:                                               ; preds = %88
  %91 = add i64 %53, %8
  %92 = getelementptr inbounds i8, ptr %46, i64 %91
  %93 = sub i64 %45, %91
  %94 = add nsw i64 %44, -1
  br label %95

95:                                               ; preds = %84, %39, %90, %88
  %96 = phi ptr [ %46, %88 ], [ %92, %90 ], [ %46, %39 ], [ %46, %84 ]
  %97 = phi i64 [ %45, %88 ], [ %93, %90 ], [ %45, %39 ], [ %45, %84 ]
  %98 = phi i64 [ %44, %88 ], [ %94, %90 ], [ %44, %39 ], [ %44, %84 ]
  %99 = phi i32 [ 0, %88 ], [ %43, %90 ], [ 0, %39 ], [ 0, %84 ]
  %100 = phi i64 [ %45, %88 ], [ %53, %90 ], [ %45, %39 ], [ %45, %84 ]
  %101 = getelementptr inbounds i8, ptr %41, i64 16
  store ptr %46, ptr %41, align 8
  %102 = getelementptr inbounds i8, ptr %41, i64 8
  store i64 %100, ptr %102, align 8
  %103 = getelementptr inbounds i8, ptr %40, i64 8
  store i64 %31, ptr %40, align 8
  %104 = add nuw nsw i64 %42, 1
  %105 = getelementptr inbounds i8, ptr %40, i64 16
  store i64 %42, ptr %103, align 8
  %106 = icmp uge ptr %101, %17
  %107 = icmp eq i32 %99, 0
  %108 = select i1 %106, i1 true, i1 %107
  br i1 %108, label %109, label %39

109:                                              ; preds = %95
  %110 = load i64, ptr %18, align 8
  br label %111

111:                                              ; preds = %109, %27
  %112 = phi i64 [ %28, %27 ], [ %110, %109 ]
  %113 = phi ptr [ %30, %27 ], [ %101, %109 ]
  %114 = phi ptr [ %29, %27 ], [ %105, %109 ]
  %115 = add nuw nsw i64 %31, 1
  %116 = icmp slt i64 %115, %112
  br i1 %116, label %27, label %208

117:                                              ; preds = %3
  br i1 %20, label %118, label %208

118:                                              ; preds = %117
  %119 = load ptr, ptr %2, align 8
  %120 = icmp eq i64 %11, 0
  br label %121

121:                                              ; preds = %118, %202
  %122 = phi i64 [ %19, %118 ], [ %203, %202 ]
  %123 = phi ptr [ %119, %118 ], [ %205, %202 ]
  %124 = phi ptr [ %14, %118 ], [ %204, %202 ]
  %125 = phi i64 [ 0, %118 ], [ %206, %202 ]
  %126 = load ptr, ptr %1, align 8
  %127 = getelementptr inbounds %struct.sw_str, ptr %126, i64 %125
  %128 = load ptr, ptr %127, align 8
  %129 = getelementptr inbounds i8, ptr %127, i64 8
  %130 = load i64, ptr %129, align 8
  br i1 %120, label %143, label %131

131:                                              ; preds = %121
  %132 = icmp eq i64 %130, 0
  br i1 %132, label %143, label %133

133:                                              ; preds = %131
  %134 = getelementptr i8, ptr %128, i64 %130
  br label %135

135:                                              ; preds = %139, %133
  %136 = phi ptr [ %140, %139 ], [ %128, %133 ]
  %137 = phi i64 [ %141, %139 ], [ %130, %133 ]
  %138 = load i8, ptr %136, align 1
  switch i8 %138, label %143 [
    i8 32, label %139
    i8 13, label %139
    i8 12, label %139
    i8 11, label %139
    i8 10, label %139
    i8 9, label %139
  ]

139:                                              ; preds = %135, %135, %135, %135, %135, %135
  %140 = getelementptr inbounds i8, ptr %136, i64 1
  %141 = add i64 %137, -1
  %142 = icmp eq i64 %141, 0
  br i1 %142, label %143, label %135

143:                                              ; preds = %139, %135, %131, %121
  %144 = phi i64 [ %130, %121 ], [ 0, %131 ], [ 0, %139 ], [ %137, %135 ]
  %145 = phi ptr [ %128, %121 ], [ %128, %131 ], [ %134, %139 ], [ %136, %135 ]
  %146 = icmp ult ptr %124, %17
  br i1 %146, label %147, label %202

147:                                              ; preds = %143, %184
  %148 = phi ptr [ %194, %184 ], [ %123, %143 ]
  %149 = phi ptr [ %190, %184 ], [ %124, %143 ]
  %150 = phi i64 [ %193, %184 ], [ 0, %143 ]
  %151 = phi ptr [ %189, %184 ], [ %145, %143 ]
  %152 = phi i64 [ %188, %184 ], [ %144, %143 ]
  %153 = phi i64 [ %187, %184 ], [ %11, %143 ]
  %154 = phi i32 [ %186, %184 ], [ 1, %143 ]
  %155 = icmp eq i64 %153, 0
  br i1 %155, label %184, label %156

156:                                              ; preds = %147
  %157 = icmp eq i64 %152, 0
  br i1 %157, label %198, label %158

158:                                              ; preds = %156, %162
  %159 = phi i64 [ %163, %162 ], [ 0, %156 ]
  %160 = getelementptr inbounds i8, ptr %151, i64 %159
  %161 = load i8, ptr %160, align 1
  switch i8 %161, label %162 [
    i8 32, label %165
    i8 13, label %165
    i8 12, label %165
    i8 11, label %165
    i8 10, label %165
    i8 9, label %165
  ]

162:                                              ; preds = %158
  %163 = add nuw i64 %159, 1
  %164 = icmp eq i64 %163, %152
  br i1 %164, label %165, label %158

165:                                              ; preds = %162, %158, %158, %158, %158, %158, %158
  %166 = phi i64 [ %159, %158 ], [ %159, %158 ], [ %159, %158 ], [ %159, %158 ], [ %159, %158 ], [ %159, %158 ], [ %152, %162 ]
  %167 = getelementptr inbounds i8, ptr %151, i64 %166
  %168 = sub i64 %152, %166
  %169 = icmp eq i64 %168, 0
  br i1 %169, label %180, label %170

170:                                              ; preds = %165
  %171 = getelementptr i8, ptr %151, i64 %152
  br label %172

172:                                              ; preds = %176, %170
  %173 = phi ptr [ %177, %176 ], [ %167, %170 ]
  %174 = phi i64 [ %178, %176 ], [ %168, %170 ]
  %175 = load i8, ptr %173, align 1
  switch i8 %175, label %180 [
    i8 32, label %176
    i8 13, label %176
    i8 12, label %176
    i8 11, label %176
    i8 10, label %176
    i8 9, label %176
  ]

176:                                              ; preds = %172, %172, %172, %172, %172, %172
  %177 = getelementptr inbounds i8, ptr %173, i64 1
  %178 = add i64 %174, -1
  %179 = icmp eq i64 %178, 0
  br i1 %179, label %180, label %172

180:                                              ; preds = %176, %172, %165
  %181 = phi i64 [ 0, %165 ], [ %174, %172 ], [ 0, %176 ]
  %182 = phi ptr [ %167, %165 ], [ %173, %172 ], [ %171, %176 ]
  %183 = add nsw i64 %153, -1
  br label %184

184:                                              ; preds = %180, %147
  %185 = phi i64 [ %166, %180 ], [ %152, %147 ]
  %186 = phi i32 [ %154, %180 ], [ 0, %147 ]
  %187 = phi i64 [ %183, %180 ], [ 0, %147 ]
  %188 = phi i64 [ %181, %180 ], [ %152, %147 ]
  %189 = phi ptr [ %182, %180 ], [ %151, %147 ]
  %190 = getelementptr inbounds i8, ptr %149, i64 16
  store ptr %151, ptr %149, align 8
  %191 = getelementptr inbounds i8, ptr %149, i64 8
  store i64 %185, ptr %191, align 8
  %192 = getelementptr inbounds i8, ptr %148, i64 8
  store i64 %125, ptr %148, align 8
  %193 = add nuw nsw i64 %150, 1
  %194 = getelementptr inbounds i8, ptr %148, i64 16
  store i64 %150, ptr %192, align 8
  %195 = icmp uge ptr %190, %17
  %196 = icmp eq i32 %186, 0
  %197 = select i1 %195, i1 true, i1 %196
  br i1 %197, label %198, label %147

198:                                              ; preds = %156, %184
  %199 = phi ptr [ %190, %184 ], [ %149, %156 ]
  %200 = phi ptr [ %194, %184 ], [ %148, %156 ]
  %201 = load i64, ptr %18, align 8
  br label %202

202:                                              ; preds = %198, %143
  %203 = phi i64 [ %122, %143 ], [ %201, %198 ]
  %204 = phi ptr [ %124, %143 ], [ %199, %198 ]
  %205 = phi ptr [ %123, %143 ], [ %200, %198 ]
  %206 = add nuw nsw i64 %125, 1
  %207 = icmp slt i64 %206, %203
  br i1 %207, label %121, label %208

208:                                              ; preds = %111, %202, %21, %117
  ret i32 0
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_split_count(ptr nocapture noundef readnone %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = alloca %struct.splitter, align 8
  %5 = alloca %struct.splitter, align 8
  call void @llvm.lifetime.start.p0(i64 80, ptr nonnull %5) #4
  %6 = getelementptr inbounds i8, ptr %5, i64 16
  %7 = getelementptr inbounds i8, ptr %1, i64 32
  %8 = load ptr, ptr %7, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %6, ptr noundef nonnull align 8 dereferenceable(16) %8, i64 16, i1 false)
  %9 = getelementptr inbounds i8, ptr %1, i64 64
  %10 = load ptr, ptr %9, align 8
  %11 = load i8, ptr %10, align 1
  %12 = zext i8 %11 to i32
  %13 = getelementptr inbounds i8, ptr %5, i64 44
  store i32 %12, ptr %13, align 4
  %14 = getelementptr inbounds i8, ptr %5, i64 40
  store i32 1, ptr %14, align 8
  %15 = getelementptr inbounds i8, ptr %5, i64 48
  %16 = getelementptr inbounds i8, ptr %5, i64 72
  store i64 0, ptr %16, align 8
  %17 = getelementptr inbounds i8, ptr %5, i64 64
  store i64 0, ptr %17, align 8
  %18 = getelementptr inbounds i8, ptr %5, i64 56
  store i64 0, ptr %18, align 8
  store i64 0, ptr %15, align 8
  %19 = getelementptr inbounds i8, ptr %5, i64 24
  %20 = load i64, ptr %19, align 8
  %21 = icmp eq i64 %20, 0
  br i1 %21, label %72, label %22

22:                                               ; preds = %3
  %23 = load ptr, ptr %6, align 8
  %24 = and i64 %20, 1
  %25 = icmp eq i64 %20, 1
  br i1 %25, label %57, label %26

26:                                               ; preds = %22
  %27 = and i64 %20, -2
  br label %28

28:                                               ; preds = %28, %26
  %29 = phi i64 [ 0, %26 ], [ %54, %28 ]
  %30 = phi i64 [ 0, %26 ], [ %55, %28 ]
  %31 = getelementptr inbounds i8, ptr %23, i64 %29
  %32 = load i8, ptr %31, align 1
  %33 = zext i8 %32 to i32
  %34 = and i32 %33, 63
  %35 = zext nneg i32 %34 to i64
  %36 = shl nuw i64 1, %35
  %37 = lshr i32 %33, 6
  %38 = zext nneg i32 %37 to i64
  %39 = getelementptr inbounds [4 x i64], ptr %15, i64 0, i64 %38
  %40 = load i64, ptr %39, align 8
  %41 = or i64 %36, %40
  store i64 %41, ptr %39, align 8
  %42 = or disjoint i64 %29, 1
  %43 = getelementptr inbounds i8, ptr %23, i64 %42
  %44 = load i8, ptr %43, align 1
  %45 = zext i8 %44 to i32
  %46 = and i32 %45, 63
  %47 = zext nneg i32 %46 to i64
  %48 = shl nuw i64 1, %47
  %49 = lshr i32 %45, 6
  %50 = zext nneg i32 %49 to i64
  %51 = getelementptr inbounds [4 x i64], ptr %15, i64 0, i64 %50
  %52 = load i64, ptr %51, align 8
  %53 = or i64 %48, %52
  store i64 %53, ptr %51, align 8
  %54 = add nuw i64 %29, 2
  %55 = add i64 %30, 2
  %56 = icmp eq i64 %55, %27
  br i1 %56, label %57, label %28

57:                                               ; preds = %28, %22
  %58 = phi i64 [ 0, %22 ], [ %54, %28 ]
  %59 = icmp eq i64 %24, 0
  br i1 %59, label %72, label %60

60:                                               ; preds = %57
  %61 = getelementptr inbounds i8, ptr %23, i64 %58
  %62 = load i8, ptr %61, align 1
  %63 = zext i8 %62 to i32
  %64 = and i32 %63, 63
  %65 = zext nneg i32 %64 to i64
  %66 = shl nuw i64 1, %65
  %67 = lshr i32 %63, 6
  %68 = zext nneg i32 %67 to i64
  %69 = getelementptr inbounds [4 x i64], ptr %15, i64 0, i64 %68
  %70 = load i64, ptr %69, align 8
  %71 = or i64 %66, %70
  store i64 %71, ptr %69, align 8
  br label %72

72:                                               ; preds = %60, %57, %3
  %73 = getelementptr inbounds i8, ptr %1, i64 8
  %74 = load i64, ptr %73, align 8
  %75 = icmp sgt i64 %74, 0
  br i1 %75, label %76, label %151

76:                                               ; preds = %72
  %77 = load ptr, ptr %1, align 8
  %78 = getelementptr inbounds i8, ptr %4, i64 8
  %79 = getelementptr inbounds i8, ptr %4, i64 44
  %80 = getelementptr inbounds i8, ptr %4, i64 40
  %81 = getelementptr inbounds i8, ptr %4, i64 24
  %82 = getelementptr inbounds i8, ptr %4, i64 48
  br label %83

83:                                               ; preds = %76, %146
  %84 = phi i64 [ 0, %76 ], [ %148, %146 ]
  %85 = phi i64 [ 0, %76 ], [ %147, %146 ]
  %86 = phi i64 [ 0, %76 ], [ %149, %146 ]
  call void @llvm.lifetime.start.p0(i64 80, ptr nonnull %4) #4
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(80) %4, ptr noundef nonnull align 8 dereferenceable(80) %5, i64 80, i1 false)
  %87 = getelementptr inbounds %struct.sw_str, ptr %77, i64 %86
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %4, ptr noundef nonnull align 8 dereferenceable(16) %87, i64 16, i1 false)
  %88 = load i64, ptr %78, align 8
  %89 = icmp eq i64 %88, 0
  br i1 %89, label %146, label %90

90:                                               ; preds = %83
  %91 = load i64, ptr %81, align 8
  %92 = icmp eq i64 %91, 0
  %93 = load i32, ptr %79, align 4
  %94 = icmp eq i32 %93, 0
  %95 = load i32, ptr %80, align 8
  %96 = load ptr, ptr %4, align 8
  br label %97

97:                                               ; preds = %90, %141
  %98 = phi ptr [ %136, %141 ], [ %96, %90 ]
  %99 = phi i64 [ %137, %141 ], [ %88, %90 ]
  %100 = phi i32 [ %138, %141 ], [ %95, %90 ]
  %101 = phi i64 [ %142, %141 ], [ 0, %90 ]
  br label %102

102:                                              ; preds = %127, %97
  %103 = phi ptr [ %136, %127 ], [ %98, %97 ]
  %104 = phi i64 [ %137, %127 ], [ %99, %97 ]
  %105 = phi i32 [ %138, %127 ], [ %100, %97 ]
  %106 = icmp eq i32 %105, 0
  br i1 %106, label %143, label %107

107:                                              ; preds = %102
  br i1 %92, label %127, label %108

108:                                              ; preds = %107
  %109 = icmp eq i64 %104, 0
  br i1 %109, label %127, label %110

110:                                              ; preds = %108, %124
  %111 = phi i64 [ %125, %124 ], [ 0, %108 ]
  %112 = getelementptr inbounds i8, ptr %103, i64 %111
  %113 = load i8, ptr %112, align 1
  %114 = zext i8 %113 to i32
  %115 = lshr i32 %114, 6
  %116 = zext nneg i32 %115 to i64
  %117 = getelementptr inbounds [4 x i64], ptr %82, i64 0, i64 %116
  %118 = load i64, ptr %117, align 8
  %119 = and i32 %114, 63
  %120 = zext nneg i32 %119 to i64
  %121 = shl nuw i64 1, %120
  %122 = and i64 %121, %118
  %123 = icmp eq i64 %122, 0
  br i1 %123, label %124, label %127

124:                                              ; preds = %110
  %125 = add nuw i64 %111, 1
  %126 = icmp eq i64 %125, %104
  br i1 %126, label %127, label %110

127:                                              ; preds = %124, %110, %107, %108
  %128 = phi i64 [ 0, %108 ], [ 1, %107 ], [ %104, %124 ], [ %111, %110 ]
  %129 = add i64 %128, 1
  %130 = select i1 %92, i64 1, i64 %129
  %131 = icmp ugt i64 %130, %104
  %132 = icmp eq i64 %130, %104
  %133 = and i1 %92, %132
  %134 = or i1 %131, %133
  %135 = select i1 %134, i64 0, i64 %130
  %136 = getelementptr inbounds i8, ptr %103, i64 %135
  %137 = sub i64 %104, %135
  %138 = select i1 %134, i32 0, i32 %105
  %139 = icmp ne i64 %128, 0
  %140 = select i1 %139, i1 true, i1 %94
  br i1 %140, label %141, label %102

141:                                              ; preds = %127
  store i32 %138, ptr %80, align 8
  store i64 %137, ptr %78, align 8
  store ptr %136, ptr %4, align 8
  %142 = add nuw nsw i64 %101, 1
  br label %97

143:                                              ; preds = %102
  %144 = add nsw i64 %101, %84
  %145 = tail call i64 @llvm.smax.i64(i64 %101, i64 %85)
  br label %146

146:                                              ; preds = %143, %83
  %147 = phi i64 [ %145, %143 ], [ %85, %83 ]
  %148 = phi i64 [ %144, %143 ], [ %84, %83 ]
  call void @llvm.lifetime.end.p0(i64 80, ptr nonnull %4) #4
  %149 = add nuw nsw i64 %86, 1
  %150 = icmp eq i64 %149, %74
  br i1 %150, label %151, label %83

151:                                              ; preds = %146, %72
  %152 = phi i64 [ 0, %72 ], [ %147, %146 ]
  %153 = phi i64 [ 0, %72 ], [ %148, %146 ]
  %154 = load ptr, ptr %2, align 8
  store i64 %153, ptr %154, align 8
  %155 = load ptr, ptr %2, align 8
  %156 = getelementptr inbounds i8, ptr %155, i64 8
  store i64 %152, ptr %156, align 8
  call void @llvm.lifetime.end.p0(i64 80, ptr nonnull %5) #4
  ret i32 0
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_split(ptr nocapture noundef readnone %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = alloca %struct.splitter, align 8
  %5 = alloca %struct.splitter, align 8
  call void @llvm.lifetime.start.p0(i64 80, ptr nonnull %5) #4
  %6 = getelementptr inbounds i8, ptr %5, i64 16
  %7 = getelementptr inbounds i8, ptr %1, i64 32
  %8 = load ptr, ptr %7, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %6, ptr noundef nonnull align 8 dereferenceable(16) %8, i64 16, i1 false)
  %9 = getelementptr inbounds i8, ptr %1, i64 64
  %10 = load ptr, ptr %9, align 8
  %11 = load i8, ptr %10, align 1
  %12 = zext i8 %11 to i32
  %13 = getelementptr inbounds i8, ptr %5, i64 44
  store i32 %12, ptr %13, align 4
  %14 = getelementptr inbounds i8, ptr %5, i64 40
  store i32 1, ptr %14, align 8
  %15 = getelementptr inbounds i8, ptr %5, i64 48
  %16 = getelementptr inbounds i8, ptr %5, i64 72
  store i64 0, ptr %16, align 8
  %17 = getelementptr inbounds i8, ptr %5, i64 64
  store i64 0, ptr %17, align 8
  %18 = getelementptr inbounds i8, ptr %5, i64 56
  store i64 0, ptr %18, align 8
  store i64 0, ptr %15, align 8
  %19 = getelementptr inbounds i8, ptr %5, i64 24
  %20 = load i64, ptr %19, align 8
  %21 = icmp eq i64 %20, 0
  br i1 %21, label %72, label %22

22:                                               ; preds = %3
  %23 = load ptr, ptr %6, align 8
  %24 = and i64 %20, 1
  %25 = icmp eq i64 %20, 1
  br i1 %25, label %57, label %26

26:                                               ; preds = %22
  %27 = and i64 %20, -2
  br label %28

28:                                               ; preds = %28, %26
  %29 = phi i64 [ 0, %26 ], [ %54, %28 ]
  %30 = phi i64 [ 0, %26 ], [ %55, %28 ]
  %31 = getelementptr inbounds i8, ptr %23, i64 %29
  %32 = load i8, ptr %31, align 1
  %33 = zext i8 %32 to i32
  %34 = and i32 %33, 63
  %35 = zext nneg i32 %34 to i64
  %36 = shl nuw i64 1, %35
  %37 = lshr i32 %33, 6
  %38 = zext nneg i32 %37 to i64
  %39 = getelementptr inbounds [4 x i64], ptr %15, i64 0, i64 %38
  %40 = load i64, ptr %39, align 8
  %41 = or i64 %36, %40
  store i64 %41, ptr %39, align 8
  %42 = or disjoint i64 %29, 1
  %43 = getelementptr inbounds i8, ptr %23, i64 %42
  %44 = load i8, ptr %43, align 1
  %45 = zext i8 %44 to i32
  %46 = and i32 %45, 63
  %47 = zext nneg i32 %46 to i64
  %48 = shl nuw i64 1, %47
  %49 = lshr i32 %45, 6
  %50 = zext nneg i32 %49 to i64
  %51 = getelementptr inbounds [4 x i64], ptr %15, i64 0, i64 %50
  %52 = load i64, ptr %51, align 8
  %53 = or i64 %48, %52
  store i64 %53, ptr %51, align 8
  %54 = add nuw i64 %29, 2
  %55 = add i64 %30, 2
  %56 = icmp eq i64 %55, %27
  br i1 %56, label %57, label %28

57:                                               ; preds = %28, %22
  %58 = phi i64 [ 0, %22 ], [ %54, %28 ]
  %59 = icmp eq i64 %24, 0
  br i1 %59, label %72, label %60

60:                                               ; preds = %57
  %61 = getelementptr inbounds i8, ptr %23, i64 %58
  %62 = load i8, ptr %61, align 1
  %63 = zext i8 %62 to i32
  %64 = and i32 %63, 63
  %65 = zext nneg i32 %64 to i64
  %66 = shl nuw i64 1, %65
  %67 = lshr i32 %63, 6
  %68 = zext nneg i32 %67 to i64
  %69 = getelementptr inbounds [4 x i64], ptr %15, i64 0, i64 %68
  %70 = load i64, ptr %69, align 8
  %71 = or i64 %66, %70
  store i64 %71, ptr %69, align 8
  br label %72

72:                                               ; preds = %60, %57, %3
  %73 = getelementptr inbounds i8, ptr %2, i64 32
  %74 = load ptr, ptr %73, align 8
  %75 = getelementptr inbounds i8, ptr %2, i64 40
  %76 = load i64, ptr %75, align 8
  %77 = getelementptr inbounds %struct.sw_str, ptr %74, i64 %76
  %78 = getelementptr inbounds i8, ptr %1, i64 8
  %79 = load i64, ptr %78, align 8
  %80 = icmp sgt i64 %79, 0
  br i1 %80, label %81, label %161

81:                                               ; preds = %72
  %82 = load ptr, ptr %2, align 8
  %83 = getelementptr inbounds i8, ptr %4, i64 8
  %84 = getelementptr inbounds i8, ptr %4, i64 44
  %85 = getelementptr inbounds i8, ptr %4, i64 40
  %86 = getelementptr inbounds i8, ptr %4, i64 24
  %87 = getelementptr inbounds i8, ptr %4, i64 48
  br label %88

88:                                               ; preds = %81, %155
  %89 = phi ptr [ %82, %81 ], [ %157, %155 ]
  %90 = phi ptr [ %74, %81 ], [ %156, %155 ]
  %91 = phi i64 [ 0, %81 ], [ %158, %155 ]
  call void @llvm.lifetime.start.p0(i64 80, ptr nonnull %4) #4
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(80) %4, ptr noundef nonnull align 8 dereferenceable(80) %5, i64 80, i1 false)
  %92 = load ptr, ptr %1, align 8
  %93 = getelementptr inbounds %struct.sw_str, ptr %92, i64 %91
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %4, ptr noundef nonnull align 8 dereferenceable(16) %93, i64 16, i1 false)
  %94 = load i64, ptr %83, align 8
  %95 = icmp ne i64 %94, 0
  %96 = icmp ult ptr %90, %77
  %97 = select i1 %95, i1 %96, i1 false
  br i1 %97, label %98, label %155

98:                                               ; preds = %88, %147
  %99 = phi ptr [ %153, %147 ], [ %89, %88 ]
  %100 = phi ptr [ %149, %147 ], [ %90, %88 ]
  %101 = phi i64 [ %152, %147 ], [ 0, %88 ]
  %102 = load i32, ptr %85, align 8
  %103 = icmp eq i32 %102, 0
  br i1 %103, label %155, label %104

104:                                              ; preds = %98
  %105 = load ptr, ptr %4, align 8
  %106 = load i64, ptr %83, align 8
  %107 = load i64, ptr %86, align 8
  %108 = icmp eq i64 %107, 0
  %109 = load i32, ptr %84, align 4
  %110 = icmp eq i32 %109, 0
  br label %112

111:                                              ; preds = %134
  br i1 %141, label %155, label %112

112:                                              ; preds = %104, %111
  %113 = phi i64 [ %106, %104 ], [ %144, %111 ]
  %114 = phi ptr [ %105, %104 ], [ %143, %111 ]
  br i1 %108, label %134, label %115

115:                                              ; preds = %112
  %116 = icmp eq i64 %113, 0
  br i1 %116, label %134, label %117

117:                                              ; preds = %115, %131
  %118 = phi i64 [ %132, %131 ], [ 0, %115 ]
  %119 = getelementptr inbounds i8, ptr %114, i64 %118
  %120 = load i8, ptr %119, align 1
  %121 = zext i8 %120 to i32
  %122 = lshr i32 %121, 6
  %123 = zext nneg i32 %122 to i64
  %124 = getelementptr inbounds [4 x i64], ptr %87, i64 0, i64 %123
  %125 = load i64, ptr %124, align 8
  %126 = and i32 %121, 63
  %127 = zext nneg i32 %126 to i64
  %128 = shl nuw i64 1, %127
  %129 = and i64 %128, %125
  %130 = icmp eq i64 %129, 0
  br i1 %130, label %131, label %134

131:                                              ; preds = %117
  %132 = add nuw i64 %118, 1
  %133 = icmp eq i64 %132, %113
  br i1 %133, label %134, label %117

134:                                              ; preds = %131, %117, %112, %115
  %135 = phi i64 [ 0, %115 ], [ 1, %112 ], [ %113, %131 ], [ %118, %117 ]
  %136 = add i64 %135, 1
  %137 = select i1 %108, i64 1, i64 %136
  %138 = icmp ugt i64 %137, %113
  %139 = icmp eq i64 %137, %113
  %140 = and i1 %108, %139
  %141 = or i1 %138, %140
  %142 = select i1 %141, i64 0, i64 %137
  %143 = getelementptr inbounds i8, ptr %114, i64 %142
  %144 = sub i64 %113, %142
  %145 = icmp ne i64 %135, 0
  %146 = select i1 %145, i1 true, i1 %110
  br i1 %146, label %147, label %111

147:                                              ; preds = %134
  %148 = select i1 %141, i32 0, i32 %102
  store i32 %148, ptr %85, align 8
  store i64 %144, ptr %83, align 8
  store ptr %143, ptr %4, align 8
  %149 = getelementptr inbounds i8, ptr %100, i64 16
  store ptr %114, ptr %100, align 8
  %150 = getelementptr inbounds i8, ptr %100, i64 8
  store i64 %135, ptr %150, align 8
  %151 = getelementptr inbounds i8, ptr %99, i64 8
  store i64 %91, ptr %99, align 8
  %152 = add nuw nsw i64 %101, 1
  %153 = getelementptr inbounds i8, ptr %99, i64 16
  store i64 %101, ptr %151, align 8
  %154 = icmp ult ptr %149, %77
  br i1 %154, label %98, label %155

155:                                              ; preds = %147, %98, %111, %88
  %156 = phi ptr [ %90, %88 ], [ %100, %111 ], [ %100, %98 ], [ %149, %147 ]
  %157 = phi ptr [ %89, %88 ], [ %99, %111 ], [ %99, %98 ], [ %153, %147 ]
  call void @llvm.lifetime.end.p0(i64 80, ptr nonnull %4) #4
  %158 = add nuw nsw i64 %91, 1
  %159 = load i64, ptr %78, align 8
  %160 = icmp slt i64 %158, %159
  br i1 %160, label %88, label %161

161:                                              ; preds = %155, %72
  call void @llvm.lifetime.end.p0(i64 80, ptr nonnull %5) #4
  ret i32 0
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i64, i1 immarg) #2

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #3

attributes #0 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "no-builtins" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { nounwind }

