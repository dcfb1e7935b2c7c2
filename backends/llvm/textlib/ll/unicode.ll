; Made by gen.sh from c/unicode.c; do not edit.

%struct.sw_str = type { ptr, i64 }

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_unicode_count(ptr nocapture noundef readnone %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %1, i64 8
  %5 = load i64, ptr %4, align 8
  %6 = icmp sgt i64 %5, 0
  br i1 %6, label %7, label %122

7:                                                ; preds = %3
  %8 = getelementptr inbounds i8, ptr %1, i64 64
  %9 = load ptr, ptr %8, align 8
  %10 = load i8, ptr %9, align 1
  %11 = getelementptr inbounds i8, ptr %1, i64 32
  %12 = load ptr, ptr %11, align 8
  %13 = load i64, ptr %12, align 8
  %14 = load ptr, ptr %1, align 8
  %15 = icmp eq i64 %13, 0
  %16 = icmp eq i8 %10, 0
  %17 = icmp ne i64 %13, 2
  br label %18

18:                                               ; preds = %7, %118
  %19 = phi i64 [ 0, %7 ], [ %120, %118 ]
  %20 = phi i64 [ 0, %7 ], [ %119, %118 ]
  %21 = getelementptr inbounds %struct.sw_str, ptr %14, i64 %19
  %22 = getelementptr inbounds i8, ptr %21, i64 8
  %23 = load i64, ptr %22, align 8
  %24 = icmp eq i64 %23, 0
  br i1 %24, label %118, label %25

25:                                               ; preds = %18
  %26 = load ptr, ptr %21, align 8
  br label %27

27:                                               ; preds = %25, %111
  %28 = phi i64 [ %116, %111 ], [ %20, %25 ]
  %29 = phi ptr [ %113, %111 ], [ %26, %25 ]
  %30 = phi i64 [ %112, %111 ], [ %23, %25 ]
  %31 = load i8, ptr %29, align 1
  %32 = zext i8 %31 to i32
  %33 = icmp sgt i8 %31, -1
  br i1 %33, label %34, label %37, !prof !4

34:                                               ; preds = %27
  %35 = getelementptr inbounds i8, ptr %29, i64 1
  %36 = add i64 %30, -1
  br label %104

37:                                               ; preds = %27
  %38 = add nsw i8 %31, 32
  %39 = icmp ult i8 %38, -30
  br i1 %39, label %40, label %46

40:                                               ; preds = %37
  %41 = and i8 %31, -16
  %42 = icmp eq i8 %41, -32
  br i1 %42, label %46, label %43

43:                                               ; preds = %40
  %44 = add nsw i8 %31, 16
  %45 = icmp ult i8 %44, 5
  br i1 %45, label %46, label %97

46:                                               ; preds = %43, %40, %37
  %47 = phi i32 [ 31, %37 ], [ 15, %40 ], [ 7, %43 ]
  %48 = phi i1 [ false, %37 ], [ false, %40 ], [ true, %43 ]
  %49 = phi i64 [ 1, %37 ], [ 2, %40 ], [ 3, %43 ]
  %50 = and i32 %47, %32
  %51 = icmp eq i64 %30, 1
  br i1 %51, label %97, label %52

52:                                               ; preds = %46
  %53 = icmp eq i8 %31, -12
  %54 = icmp eq i8 %31, -19
  %55 = select i1 %54, i32 159, i32 191
  %56 = select i1 %53, i32 143, i32 %55
  %57 = icmp eq i8 %31, -16
  %58 = icmp eq i8 %31, -32
  %59 = select i1 %58, i32 160, i32 128
  %60 = select i1 %57, i32 144, i32 %59
  %61 = getelementptr inbounds i8, ptr %29, i64 1
  %62 = load i8, ptr %61, align 1
  %63 = zext i8 %62 to i32
  %64 = icmp ugt i32 %60, %63
  %65 = icmp ult i32 %56, %63
  %66 = or i1 %64, %65
  br i1 %66, label %97, label %67

67:                                               ; preds = %52
  %68 = shl nuw nsw i32 %50, 6
  %69 = and i32 %63, 63
  %70 = or disjoint i32 %69, %68
  %71 = icmp ne i64 %30, 2
  %72 = and i1 %71, %39
  br i1 %72, label %73, label %93

73:                                               ; preds = %67
  %74 = getelementptr inbounds i8, ptr %29, i64 2
  %75 = load i8, ptr %74, align 1
  %76 = icmp sgt i8 %75, -65
  br i1 %76, label %93, label %77

77:                                               ; preds = %73
  %78 = shl nuw nsw i32 %70, 6
  %79 = and i8 %75, 63
  %80 = zext nneg i8 %79 to i32
  %81 = or disjoint i32 %78, %80
  %82 = icmp ugt i64 %30, 3
  %83 = and i1 %48, %82
  br i1 %83, label %84, label %93, !llvm.loop !5

84:                                               ; preds = %77
  %85 = getelementptr inbounds i8, ptr %29, i64 3
  %86 = load i8, ptr %85, align 1
  %87 = icmp sgt i8 %86, -65
  br i1 %87, label %93, label %88

88:                                               ; preds = %84
  %89 = shl nuw nsw i32 %81, 6
  %90 = and i8 %86, 63
  %91 = zext nneg i8 %90 to i32
  %92 = or disjoint i32 %89, %91
  br label %93

93:                                               ; preds = %77, %73, %84, %88, %67
  %94 = phi i32 [ %70, %67 ], [ %81, %77 ], [ %70, %73 ], [ %81, %84 ], [ %92, %88 ]
  %95 = phi i64 [ 2, %67 ], [ 3, %77 ], [ 2, %73 ], [ 3, %84 ], [ 4, %88 ]
  %96 = icmp ugt i64 %95, %49
  br i1 %96, label %101, label %97

97:                                               ; preds = %52, %46, %93, %43
  %98 = phi i64 [ 1, %43 ], [ %95, %93 ], [ 1, %46 ], [ 1, %52 ]
  %99 = getelementptr inbounds i8, ptr %29, i64 %98
  %100 = sub i64 %30, %98
  br i1 %15, label %125, label %111

101:                                              ; preds = %93
  %102 = getelementptr inbounds i8, ptr %29, i64 %95
  %103 = sub i64 %30, %95
  br label %104

104:                                              ; preds = %101, %34
  %105 = phi i64 [ %36, %34 ], [ %103, %101 ]
  %106 = phi ptr [ %35, %34 ], [ %102, %101 ]
  %107 = phi i32 [ %32, %34 ], [ %94, %101 ]
  %108 = icmp ugt i32 %107, 31
  %109 = or i1 %16, %108
  br i1 %109, label %111, label %110, !prof !4

110:                                              ; preds = %104
  br label %111

111:                                              ; preds = %97, %110, %104
  %112 = phi i64 [ %105, %104 ], [ %100, %97 ], [ %105, %110 ]
  %113 = phi ptr [ %106, %104 ], [ %99, %97 ], [ %106, %110 ]
  %114 = phi i1 [ true, %104 ], [ %17, %97 ], [ %17, %110 ]
  %115 = zext i1 %114 to i64
  %116 = add nsw i64 %28, %115
  %117 = icmp eq i64 %112, 0
  br i1 %117, label %118, label %27

118:                                              ; preds = %111, %18
  %119 = phi i64 [ %20, %18 ], [ %116, %111 ]
  %120 = add nuw nsw i64 %19, 1
  %121 = icmp eq i64 %120, %5
  br i1 %121, label %122, label %18

122:                                              ; preds = %118, %3
  %123 = phi i64 [ 0, %3 ], [ %119, %118 ]
  %124 = load ptr, ptr %2, align 8
  store i64 %123, ptr %124, align 8
  br label %125

125:                                              ; preds = %97, %122
  %126 = phi i32 [ 0, %122 ], [ 16, %97 ]
  ret i32 %126
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i64, i1 immarg) #2

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_unicode_decode(ptr nocapture noundef readnone %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %1, i64 32
  %5 = load ptr, ptr %4, align 8
  %6 = load i64, ptr %5, align 8
  %7 = getelementptr inbounds i8, ptr %1, i64 64
  %8 = load ptr, ptr %7, align 8
  %9 = load i64, ptr %8, align 8
  %10 = getelementptr inbounds i8, ptr %1, i64 96
  %11 = load ptr, ptr %10, align 8
  %12 = load i8, ptr %11, align 1
  %13 = getelementptr inbounds i8, ptr %2, i64 64
  %14 = load ptr, ptr %13, align 8
  store i64 0, ptr %14, align 8
  %15 = getelementptr inbounds i8, ptr %1, i64 8
  %16 = load i64, ptr %15, align 8
  %17 = icmp sgt i64 %16, 0
  br i1 %17, label %18, label %145

18:                                               ; preds = %3
  %19 = icmp eq i64 %6, 0
  %20 = icmp eq i8 %12, 0
  %21 = icmp eq i64 %6, 2
  %22 = trunc i64 %9 to i32
  %23 = getelementptr inbounds i8, ptr %2, i64 32
  br label %24

24:                                               ; preds = %18, %137
  %25 = phi i64 [ 0, %18 ], [ %138, %137 ]
  %26 = phi i64 [ 0, %18 ], [ %142, %137 ]
  %27 = load ptr, ptr %1, align 8
  %28 = getelementptr inbounds %struct.sw_str, ptr %27, i64 %26
  %29 = getelementptr inbounds i8, ptr %28, i64 8
  %30 = load i64, ptr %29, align 8
  %31 = icmp eq i64 %30, 0
  br i1 %31, label %137, label %32

32:                                               ; preds = %24
  %33 = load ptr, ptr %28, align 8
  %34 = ptrtoint ptr %33 to i64
  br label %35

35:                                               ; preds = %32, %132
  %36 = phi i64 [ %25, %32 ], [ %135, %132 ]
  %37 = phi ptr [ %33, %32 ], [ %133, %132 ]
  %38 = phi i64 [ %30, %32 ], [ %134, %132 ]
  %39 = ptrtoint ptr %37 to i64
  %40 = sub i64 %39, %34
  %41 = load i8, ptr %37, align 1
  %42 = zext i8 %41 to i32
  %43 = icmp sgt i8 %41, -1
  br i1 %43, label %44, label %47, !prof !4

44:                                               ; preds = %35
  %45 = getelementptr inbounds i8, ptr %37, i64 1
  %46 = add i64 %38, -1
  br label %114

47:                                               ; preds = %35
  %48 = add nsw i8 %41, 32
  %49 = icmp ult i8 %48, -30
  br i1 %49, label %50, label %56

50:                                               ; preds = %47
  %51 = and i8 %41, -16
  %52 = icmp eq i8 %51, -32
  br i1 %52, label %56, label %53

53:                                               ; preds = %50
  %54 = add nsw i8 %41, 16
  %55 = icmp ult i8 %54, 5
  br i1 %55, label %56, label %107

56:                                               ; preds = %53, %50, %47
  %57 = phi i32 [ 31, %47 ], [ 15, %50 ], [ 7, %53 ]
  %58 = phi i1 [ false, %47 ], [ false, %50 ], [ true, %53 ]
  %59 = phi i64 [ 1, %47 ], [ 2, %50 ], [ 3, %53 ]
  %60 = and i32 %57, %42
  %61 = icmp eq i64 %38, 1
  br i1 %61, label %107, label %62

62:                                               ; preds = %56
  %63 = icmp eq i8 %41, -12
  %64 = icmp eq i8 %41, -19
  %65 = select i1 %64, i32 159, i32 191
  %66 = select i1 %63, i32 143, i32 %65
  %67 = icmp eq i8 %41, -16
  %68 = icmp eq i8 %41, -32
  %69 = select i1 %68, i32 160, i32 128
  %70 = select i1 %67, i32 144, i32 %69
  %71 = getelementptr inbounds i8, ptr %37, i64 1
  %72 = load i8, ptr %71, align 1
  %73 = zext i8 %72 to i32
  %74 = icmp ugt i32 %70, %73
  %75 = icmp ult i32 %66, %73
  %76 = or i1 %74, %75
  br i1 %76, label %107, label %77

77:                                               ; preds = %62
  %78 = shl nuw nsw i32 %60, 6
  %79 = and i32 %73, 63
  %80 = or disjoint i32 %79, %78
  %81 = icmp ne i64 %38, 2
  %82 = and i1 %81, %49
  br i1 %82, label %83, label %103

83:                                               ; preds = %77
  %84 = getelementptr inbounds i8, ptr %37, i64 2
  %85 = load i8, ptr %84, align 1
  %86 = icmp sgt i8 %85, -65
  br i1 %86, label %103, label %87

87:                                               ; preds = %83
  %88 = shl nuw nsw i32 %80, 6
  %89 = and i8 %85, 63
  %90 = zext nneg i8 %89 to i32
  %91 = or disjoint i32 %88, %90
  %92 = icmp ugt i64 %38, 3
  %93 = and i1 %58, %92
  br i1 %93, label %94, label %103, !llvm.loop !5

94:                                               ; preds = %87
  %95 = getelementptr inbounds i8, ptr %37, i64 3
  %96 = load i8, ptr %95, align 1
  %97 = icmp sgt i8 %96, -65
  br i1 %97, label %103, label %98

98:                                               ; preds = %94
  %99 = shl nuw nsw i32 %91, 6
  %100 = and i8 %96, 63
  %101 = zext nneg i8 %100 to i32
  %102 = or disjoint i32 %99, %101
  br label %103

103:                                              ; preds = %87, %83, %94, %98, %77
  %104 = phi i32 [ %80, %77 ], [ %91, %87 ], [ %80, %83 ], [ %91, %94 ], [ %102, %98 ]
  %105 = phi i64 [ 2, %77 ], [ 3, %87 ], [ 2, %83 ], [ 3, %94 ], [ 4, %98 ]
  %106 = icmp ugt i64 %105, %59
  br i1 %106, label %111, label %107

107:                                              ; preds = %62, %56, %103, %53
  %108 = phi i64 [ 1, %53 ], [ %105, %103 ], [ 1, %56 ], [ 1, %62 ]
  %109 = getelementptr inbounds i8, ptr %37, i64 %108
  %110 = sub i64 %38, %108
  br i1 %19, label %145, label %120

111:                                              ; preds = %103
  %112 = getelementptr inbounds i8, ptr %37, i64 %105
  %113 = sub i64 %38, %105
  br label %114

114:                                              ; preds = %111, %44
  %115 = phi i64 [ %46, %44 ], [ %113, %111 ]
  %116 = phi ptr [ %45, %44 ], [ %112, %111 ]
  %117 = phi i32 [ %42, %44 ], [ %104, %111 ]
  %118 = icmp ugt i32 %117, 31
  %119 = or i1 %20, %118
  br i1 %119, label %123, label %120, !prof !4

120:                                              ; preds = %114, %107
  %121 = phi i64 [ %110, %107 ], [ %115, %114 ]
  %122 = phi ptr [ %109, %107 ], [ %116, %114 ]
  br i1 %21, label %132, label %123

123:                                              ; preds = %120, %114
  %124 = phi i64 [ %115, %114 ], [ %121, %120 ]
  %125 = phi ptr [ %116, %114 ], [ %122, %120 ]
  %126 = phi i32 [ %117, %114 ], [ %22, %120 ]
  %127 = load ptr, ptr %2, align 8
  %128 = getelementptr inbounds i32, ptr %127, i64 %36
  store i32 %126, ptr %128, align 4
  %129 = load ptr, ptr %23, align 8
  %130 = add nsw i64 %36, 1
  %131 = getelementptr inbounds i64, ptr %129, i64 %36
  store i64 %40, ptr %131, align 8
  br label %132

132:                                              ; preds = %120, %123
  %133 = phi ptr [ %125, %123 ], [ %122, %120 ]
  %134 = phi i64 [ %124, %123 ], [ %121, %120 ]
  %135 = phi i64 [ %130, %123 ], [ %36, %120 ]
  %136 = icmp eq i64 %134, 0
  br i1 %136, label %137, label %35

137:                                              ; preds = %132, %24
  %138 = phi i64 [ %25, %24 ], [ %135, %132 ]
  %139 = load ptr, ptr %13, align 8
  %140 = getelementptr inbounds i64, ptr %139, i64 %26
  %141 = getelementptr inbounds i8, ptr %140, i64 8
  store i64 %138, ptr %141, align 8
  %142 = add nuw nsw i64 %26, 1
  %143 = load i64, ptr %15, align 8
  %144 = icmp slt i64 %142, %143
  br i1 %144, label %24, label %145

145:                                              ; preds = %137, %107, %3
  %146 = phi i32 [ 0, %3 ], [ 16, %107 ], [ 0, %137 ]
  ret i32 %146
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_unicode_encode(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = alloca i32, align 4
  %5 = getelementptr inbounds i8, ptr %1, i64 32
  %6 = load ptr, ptr %5, align 8
  %7 = getelementptr inbounds i8, ptr %1, i64 64
  %8 = load ptr, ptr %7, align 8
  %9 = load i64, ptr %8, align 8
  %10 = getelementptr inbounds i8, ptr %0, i64 8
  %11 = load i64, ptr %10, align 8
  %12 = getelementptr inbounds i8, ptr %2, i64 8
  %13 = load i64, ptr %12, align 8
  %14 = icmp sgt i64 %13, 0
  br i1 %14, label %15, label %154

15:                                               ; preds = %3
  %16 = getelementptr inbounds i8, ptr %0, i64 16
  %17 = getelementptr inbounds i8, ptr %1, i64 8
  %18 = getelementptr inbounds i8, ptr %1, i64 96
  %19 = getelementptr inbounds i8, ptr %4, i64 1
  %20 = getelementptr inbounds i8, ptr %4, i64 2
  %21 = getelementptr inbounds i8, ptr %4, i64 3
  %22 = getelementptr inbounds i8, ptr %4, i64 1
  %23 = getelementptr inbounds i8, ptr %4, i64 2
  %24 = getelementptr inbounds i8, ptr %4, i64 1
  br label %25

25:                                               ; preds = %15, %146
  %26 = phi i64 [ 0, %15 ], [ %148, %146 ]
  %27 = load ptr, ptr %0, align 8, !noalias !7
  %28 = load i64, ptr %10, align 8, !noalias !7
  %29 = load i64, ptr %16, align 8, !noalias !7
  %30 = icmp ult i64 %28, %29
  %31 = tail call i64 @llvm.usub.sat.i64(i64 %29, i64 %28)
  %32 = select i1 %30, i64 %28, i64 0
  %33 = getelementptr inbounds i8, ptr %27, i64 %32
  %34 = getelementptr inbounds i64, ptr %6, i64 %26
  %35 = load i64, ptr %34, align 8
  %36 = icmp slt i64 %35, 0
  br i1 %36, label %46, label %37

37:                                               ; preds = %25
  %38 = getelementptr inbounds i8, ptr %34, i64 8
  %39 = load i64, ptr %38, align 8
  %40 = icmp slt i64 %39, %35
  br i1 %40, label %46, label %41

41:                                               ; preds = %37
  %42 = load i64, ptr %17, align 8
  %43 = icmp sgt i64 %39, %42
  br i1 %43, label %46, label %44

44:                                               ; preds = %41
  %45 = icmp ult i64 %35, %39
  br i1 %45, label %52, label %132

46:                                               ; preds = %25, %37, %41
  store i64 %11, ptr %10, align 8
  %47 = getelementptr inbounds i8, ptr %34, i64 8
  %48 = load i64, ptr %47, align 8
  %49 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 %48, ptr %49, align 8
  %50 = load i64, ptr %17, align 8
  %51 = getelementptr inbounds i8, ptr %0, i64 40
  store i64 %50, ptr %51, align 8
  br label %161

52:                                               ; preds = %44, %126
  %53 = phi i64 [ %127, %126 ], [ %39, %44 ]
  %54 = phi i64 [ %128, %126 ], [ %39, %44 ]
  %55 = phi i64 [ %130, %126 ], [ %35, %44 ]
  %56 = phi i64 [ %129, %126 ], [ 0, %44 ]
  %57 = load ptr, ptr %1, align 8
  %58 = getelementptr inbounds i32, ptr %57, i64 %55
  %59 = load i32, ptr %58, align 4
  %60 = icmp ugt i32 %59, 1114111
  %61 = and i32 %59, 2095104
  %62 = icmp eq i32 %61, 55296
  %63 = or i1 %60, %62
  br i1 %63, label %64, label %70

64:                                               ; preds = %52
  switch i64 %9, label %65 [
    i64 0, label %151
    i64 2, label %126
  ]

65:                                               ; preds = %64
  %66 = load ptr, ptr %18, align 8
  %67 = load i64, ptr %66, align 8
  %68 = trunc i64 %67 to i32
  %69 = and i32 %68, 2095104
  br label %70

70:                                               ; preds = %65, %52
  %71 = phi i32 [ %69, %65 ], [ %61, %52 ]
  %72 = phi i32 [ %68, %65 ], [ %59, %52 ]
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %4)
  %73 = icmp ugt i32 %72, 1114111
  %74 = icmp eq i32 %71, 55296
  %75 = or i1 %73, %74
  %76 = select i1 %75, i32 65533, i32 %72
  %77 = icmp ult i32 %76, 128
  br i1 %77, label %78, label %80

78:                                               ; preds = %70
  %79 = trunc nuw i32 %76 to i8
  store i8 %79, ptr %4, align 4
  br label %117

80:                                               ; preds = %70
  %81 = icmp ult i32 %76, 2048
  br i1 %81, label %82, label %89

82:                                               ; preds = %80
  %83 = lshr i32 %76, 6
  %84 = trunc nuw i32 %83 to i8
  %85 = or disjoint i8 %84, -64
  store i8 %85, ptr %4, align 4
  %86 = trunc i32 %76 to i8
  %87 = and i8 %86, 63
  %88 = or disjoint i8 %87, -128
  store i8 %88, ptr %24, align 1
  br label %117

89:                                               ; preds = %80
  %90 = icmp ult i32 %76, 65536
  br i1 %90, label %91, label %102

91:                                               ; preds = %89
  %92 = lshr i32 %76, 12
  %93 = trunc nuw i32 %92 to i8
  %94 = or disjoint i8 %93, -32
  store i8 %94, ptr %4, align 4
  %95 = lshr i32 %76, 6
  %96 = trunc i32 %95 to i8
  %97 = and i8 %96, 63
  %98 = or disjoint i8 %97, -128
  store i8 %98, ptr %22, align 1
  %99 = trunc i32 %76 to i8
  %100 = and i8 %99, 63
  %101 = or disjoint i8 %100, -128
  store i8 %101, ptr %23, align 2
  br label %117

102:                                              ; preds = %89
  %103 = lshr i32 %76, 18
  %104 = trunc nuw nsw i32 %103 to i8
  %105 = or disjoint i8 %104, -16
  store i8 %105, ptr %4, align 4
  %106 = lshr i32 %76, 12
  %107 = trunc i32 %106 to i8
  %108 = and i8 %107, 63
  %109 = or disjoint i8 %108, -128
  store i8 %109, ptr %19, align 1
  %110 = lshr i32 %76, 6
  %111 = trunc i32 %110 to i8
  %112 = and i8 %111, 63
  %113 = or disjoint i8 %112, -128
  store i8 %113, ptr %20, align 2
  %114 = trunc i32 %76 to i8
  %115 = and i8 %114, 63
  %116 = or disjoint i8 %115, -128
  store i8 %116, ptr %21, align 1
  br label %117

117:                                              ; preds = %78, %82, %91, %102
  %118 = phi i64 [ 1, %78 ], [ 2, %82 ], [ 3, %91 ], [ 4, %102 ]
  %119 = add i64 %118, %56
  %120 = icmp ugt i64 %119, %31
  br i1 %120, label %124, label %121

121:                                              ; preds = %117
  %122 = getelementptr inbounds i8, ptr %33, i64 %56
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 1 dereferenceable(1) %122, ptr noundef nonnull readonly align 4 dereferenceable(1) %4, i64 %118, i1 false)
  %123 = load i64, ptr %38, align 8
  br label %124

124:                                              ; preds = %117, %121
  %125 = phi i64 [ %53, %117 ], [ %123, %121 ]
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %4)
  br label %126

126:                                              ; preds = %124, %64
  %127 = phi i64 [ %53, %64 ], [ %125, %124 ]
  %128 = phi i64 [ %54, %64 ], [ %125, %124 ]
  %129 = phi i64 [ %56, %64 ], [ %119, %124 ]
  %130 = add nuw nsw i64 %55, 1
  %131 = icmp slt i64 %130, %128
  br i1 %131, label %52, label %132

132:                                              ; preds = %126, %44
  %133 = phi i64 [ 0, %44 ], [ %129, %126 ]
  %134 = load ptr, ptr %2, align 8
  %135 = getelementptr inbounds %struct.sw_str, ptr %134, i64 %26
  %136 = getelementptr inbounds i8, ptr %135, i64 8
  store i64 %133, ptr %136, align 8
  %137 = load i64, ptr %10, align 8
  %138 = add i64 %137, %133
  store i64 %138, ptr %10, align 8
  %139 = load i64, ptr %16, align 8
  %140 = icmp ugt i64 %138, %139
  br i1 %140, label %146, label %141, !prof !10

141:                                              ; preds = %132
  %142 = load ptr, ptr %0, align 8
  %143 = icmp eq ptr %142, null
  %144 = getelementptr inbounds i8, ptr %142, i64 %137
  %145 = select i1 %143, ptr %0, ptr %144
  br label %146

146:                                              ; preds = %132, %141
  %147 = phi ptr [ %145, %141 ], [ null, %132 ]
  store ptr %147, ptr %135, align 8
  %148 = add nuw nsw i64 %26, 1
  %149 = load i64, ptr %12, align 8
  %150 = icmp slt i64 %148, %149
  br i1 %150, label %25, label %152

151:                                              ; preds = %64
  store i64 %11, ptr %10, align 8
  br label %161

152:                                              ; preds = %146
  %153 = load i64, ptr %10, align 8
  br label %154

154:                                              ; preds = %152, %3
  %155 = phi i64 [ %153, %152 ], [ %11, %3 ]
  %156 = getelementptr inbounds i8, ptr %0, i64 16
  %157 = load i64, ptr %156, align 8
  %158 = icmp ugt i64 %155, %157
  br i1 %158, label %159, label %161, !prof !10

159:                                              ; preds = %154
  %160 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %155, ptr %160, align 8
  store i64 %11, ptr %10, align 8
  br label %161

161:                                              ; preds = %151, %159, %154, %46
  %162 = phi i32 [ 17, %151 ], [ 18, %46 ], [ 1, %159 ], [ 0, %154 ]
  ret i32 %162
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_unicode_transcode(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = alloca i32, align 4
  %5 = getelementptr inbounds i8, ptr %0, i64 8
  %6 = load i64, ptr %5, align 8
  %7 = getelementptr inbounds i8, ptr %1, i64 8
  %8 = load i64, ptr %7, align 8
  %9 = icmp sgt i64 %8, 0
  br i1 %9, label %10, label %220

10:                                               ; preds = %3
  %11 = getelementptr inbounds i8, ptr %1, i64 96
  %12 = load ptr, ptr %11, align 8
  %13 = load i8, ptr %12, align 1
  %14 = getelementptr inbounds i8, ptr %1, i64 64
  %15 = load ptr, ptr %14, align 8
  %16 = load i64, ptr %15, align 8
  %17 = getelementptr inbounds i8, ptr %1, i64 32
  %18 = load ptr, ptr %17, align 8
  %19 = load i64, ptr %18, align 8
  %20 = getelementptr inbounds i8, ptr %0, i64 16
  %21 = icmp eq i64 %19, 0
  %22 = icmp eq i8 %13, 0
  %23 = icmp eq i64 %19, 2
  %24 = trunc i64 %16 to i32
  %25 = icmp ne i8 %13, 0
  %26 = getelementptr inbounds i8, ptr %4, i64 1
  %27 = getelementptr inbounds i8, ptr %4, i64 2
  %28 = getelementptr inbounds i8, ptr %4, i64 3
  %29 = getelementptr inbounds i8, ptr %4, i64 1
  %30 = getelementptr inbounds i8, ptr %4, i64 2
  %31 = getelementptr inbounds i8, ptr %4, i64 1
  br label %32

32:                                               ; preds = %10, %212
  %33 = phi i64 [ 0, %10 ], [ %214, %212 ]
  %34 = load ptr, ptr %1, align 8
  %35 = getelementptr inbounds %struct.sw_str, ptr %34, i64 %33
  %36 = getelementptr inbounds i8, ptr %35, i64 8
  %37 = load i64, ptr %36, align 8
  %38 = load ptr, ptr %0, align 8, !noalias !11
  %39 = load i64, ptr %5, align 8, !noalias !11
  %40 = load i64, ptr %20, align 8, !noalias !11
  %41 = icmp ult i64 %39, %40
  %42 = tail call i64 @llvm.usub.sat.i64(i64 %40, i64 %39)
  %43 = select i1 %41, i64 %39, i64 0
  %44 = getelementptr inbounds i8, ptr %38, i64 %43
  %45 = icmp eq i64 %37, 0
  br i1 %45, label %198, label %46

46:                                               ; preds = %32
  %47 = load ptr, ptr %35, align 8
  br label %48

48:                                               ; preds = %46, %193
  %49 = phi i64 [ %196, %193 ], [ 0, %46 ]
  %50 = phi ptr [ %195, %193 ], [ %47, %46 ]
  %51 = phi i64 [ %194, %193 ], [ %37, %46 ]
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %4)
  %52 = load i8, ptr %50, align 1
  %53 = zext i8 %52 to i32
  %54 = icmp sgt i8 %52, -1
  br i1 %54, label %55, label %58, !prof !4

55:                                               ; preds = %48
  %56 = getelementptr inbounds i8, ptr %50, i64 1
  %57 = add i64 %51, -1
  br label %125

58:                                               ; preds = %48
  %59 = add nsw i8 %52, 32
  %60 = icmp ult i8 %59, -30
  br i1 %60, label %61, label %67

61:                                               ; preds = %58
  %62 = and i8 %52, -16
  %63 = icmp eq i8 %62, -32
  br i1 %63, label %67, label %64

64:                                               ; preds = %61
  %65 = add nsw i8 %52, 16
  %66 = icmp ult i8 %65, 5
  br i1 %66, label %67, label %118

67:                                               ; preds = %64, %61, %58
  %68 = phi i32 [ 31, %58 ], [ 15, %61 ], [ 7, %64 ]
  %69 = phi i1 [ false, %58 ], [ false, %61 ], [ true, %64 ]
  %70 = phi i64 [ 1, %58 ], [ 2, %61 ], [ 3, %64 ]
  %71 = and i32 %68, %53
  %72 = icmp eq i64 %51, 1
  br i1 %72, label %118, label %73

73:                                               ; preds = %67
  %74 = icmp eq i8 %52, -12
  %75 = icmp eq i8 %52, -19
  %76 = select i1 %75, i32 159, i32 191
  %77 = select i1 %74, i32 143, i32 %76
  %78 = icmp eq i8 %52, -16
  %79 = icmp eq i8 %52, -32
  %80 = select i1 %79, i32 160, i32 128
  %81 = select i1 %78, i32 144, i32 %80
  %82 = getelementptr inbounds i8, ptr %50, i64 1
  %83 = load i8, ptr %82, align 1
  %84 = zext i8 %83 to i32
  %85 = icmp ugt i32 %81, %84
  %86 = icmp ult i32 %77, %84
  %87 = or i1 %85, %86
  br i1 %87, label %118, label %88

88:                                               ; preds = %73
  %89 = shl nuw nsw i32 %71, 6
  %90 = and i32 %84, 63
  %91 = or disjoint i32 %90, %89
  %92 = icmp ne i64 %51, 2
  %93 = and i1 %92, %60
  br i1 %93, label %94, label %114

94:                                               ; preds = %88
  %95 = getelementptr inbounds i8, ptr %50, i64 2
  %96 = load i8, ptr %95, align 1
  %97 = icmp sgt i8 %96, -65
  br i1 %97, label %114, label %98

98:                                               ; preds = %94
  %99 = shl nuw nsw i32 %91, 6
  %100 = and i8 %96, 63
  %101 = zext nneg i8 %100 to i32
  %102 = or disjoint i32 %99, %101
  %103 = icmp ugt i64 %51, 3
  %104 = and i1 %69, %103
  br i1 %104, label %105, label %114, !llvm.loop !5

105:                                              ; preds = %98
  %106 = getelementptr inbounds i8, ptr %50, i64 3
  %107 = load i8, ptr %106, align 1
  %108 = icmp sgt i8 %107, -65
  br i1 %108, label %114, label %109

109:                                              ; preds = %105
  %110 = shl nuw nsw i32 %102, 6
  %111 = and i8 %107, 63
  %112 = zext nneg i8 %111 to i32
  %113 = or disjoint i32 %110, %112
  br label %114

114:                                              ; preds = %98, %94, %105, %109, %88
  %115 = phi i32 [ %91, %88 ], [ %102, %98 ], [ %91, %94 ], [ %102, %105 ], [ %113, %109 ]
  %116 = phi i64 [ 2, %88 ], [ 3, %98 ], [ 2, %94 ], [ 3, %105 ], [ 4, %109 ]
  %117 = icmp ugt i64 %116, %70
  br i1 %117, label %122, label %118

118:                                              ; preds = %73, %67, %114, %64
  %119 = phi i64 [ 1, %64 ], [ %116, %114 ], [ 1, %67 ], [ 1, %73 ]
  %120 = getelementptr inbounds i8, ptr %50, i64 %119
  %121 = sub i64 %51, %119
  br i1 %21, label %217, label %131

122:                                              ; preds = %114
  %123 = getelementptr inbounds i8, ptr %50, i64 %116
  %124 = sub i64 %51, %116
  br label %125

125:                                              ; preds = %122, %55
  %126 = phi i64 [ %57, %55 ], [ %124, %122 ]
  %127 = phi ptr [ %56, %55 ], [ %123, %122 ]
  %128 = phi i32 [ %53, %55 ], [ %115, %122 ]
  %129 = icmp ugt i32 %128, 31
  %130 = or i1 %22, %129
  br i1 %130, label %134, label %131, !prof !4

131:                                              ; preds = %125, %118
  %132 = phi i64 [ %121, %118 ], [ %126, %125 ]
  %133 = phi ptr [ %120, %118 ], [ %127, %125 ]
  br i1 %23, label %193, label %134

134:                                              ; preds = %131, %125
  %135 = phi i64 [ %126, %125 ], [ %132, %131 ]
  %136 = phi ptr [ %127, %125 ], [ %133, %131 ]
  %137 = phi i32 [ %128, %125 ], [ %24, %131 ]
  %138 = icmp ult i8 %52, 32
  %139 = select i1 %138, i1 %25, i1 false
  %140 = select i1 %139, i1 %21, i1 false
  br i1 %140, label %217, label %141

141:                                              ; preds = %134
  %142 = icmp ugt i32 %137, 1114111
  %143 = and i32 %137, 2095104
  %144 = icmp eq i32 %143, 55296
  %145 = or i1 %142, %144
  %146 = select i1 %145, i32 65533, i32 %137
  %147 = icmp ult i32 %146, 128
  br i1 %147, label %148, label %150

148:                                              ; preds = %141
  %149 = trunc nuw i32 %146 to i8
  store i8 %149, ptr %4, align 4
  br label %187

150:                                              ; preds = %141
  %151 = icmp ult i32 %146, 2048
  br i1 %151, label %152, label %159

152:                                              ; preds = %150
  %153 = lshr i32 %146, 6
  %154 = trunc nuw i32 %153 to i8
  %155 = or disjoint i8 %154, -64
  store i8 %155, ptr %4, align 4
  %156 = trunc i32 %146 to i8
  %157 = and i8 %156, 63
  %158 = or disjoint i8 %157, -128
  store i8 %158, ptr %31, align 1
  br label %187

159:                                              ; preds = %150
  %160 = icmp ult i32 %146, 65536
  br i1 %160, label %161, label %172

161:                                              ; preds = %159
  %162 = lshr i32 %146, 12
  %163 = trunc nuw i32 %162 to i8
  %164 = or disjoint i8 %163, -32
  store i8 %164, ptr %4, align 4
  %165 = lshr i32 %146, 6
  %166 = trunc i32 %165 to i8
  %167 = and i8 %166, 63
  %168 = or disjoint i8 %167, -128
  store i8 %168, ptr %29, align 1
  %169 = trunc i32 %146 to i8
  %170 = and i8 %169, 63
  %171 = or disjoint i8 %170, -128
  store i8 %171, ptr %30, align 2
  br label %187

172:                                              ; preds = %159
  %173 = lshr i32 %146, 18
  %174 = trunc nuw nsw i32 %173 to i8
  %175 = or disjoint i8 %174, -16
  store i8 %175, ptr %4, align 4
  %176 = lshr i32 %146, 12
  %177 = trunc i32 %176 to i8
  %178 = and i8 %177, 63
  %179 = or disjoint i8 %178, -128
  store i8 %179, ptr %26, align 1
  %180 = lshr i32 %146, 6
  %181 = trunc i32 %180 to i8
  %182 = and i8 %181, 63
  %183 = or disjoint i8 %182, -128
  store i8 %183, ptr %27, align 2
  %184 = trunc i32 %146 to i8
  %185 = and i8 %184, 63
  %186 = or disjoint i8 %185, -128
  store i8 %186, ptr %28, align 1
  br label %187

187:                                              ; preds = %148, %152, %161, %172
  %188 = phi i64 [ 1, %148 ], [ 2, %152 ], [ 3, %161 ], [ 4, %172 ]
  %189 = add i64 %188, %49
  %190 = icmp ugt i64 %189, %42
  br i1 %190, label %193, label %191

191:                                              ; preds = %187
  %192 = getelementptr inbounds i8, ptr %44, i64 %49
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 1 dereferenceable(1) %192, ptr noundef nonnull readonly align 4 dereferenceable(1) %4, i64 %188, i1 false)
  br label %193

193:                                              ; preds = %131, %191, %187
  %194 = phi i64 [ %135, %187 ], [ %135, %191 ], [ %132, %131 ]
  %195 = phi ptr [ %136, %187 ], [ %136, %191 ], [ %133, %131 ]
  %196 = phi i64 [ %189, %187 ], [ %189, %191 ], [ %49, %131 ]
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %4)
  %197 = icmp eq i64 %194, 0
  br i1 %197, label %198, label %48

198:                                              ; preds = %193, %32
  %199 = phi i64 [ 0, %32 ], [ %196, %193 ]
  %200 = load ptr, ptr %2, align 8
  %201 = getelementptr inbounds %struct.sw_str, ptr %200, i64 %33
  %202 = getelementptr inbounds i8, ptr %201, i64 8
  store i64 %199, ptr %202, align 8
  %203 = load i64, ptr %5, align 8
  %204 = add i64 %203, %199
  store i64 %204, ptr %5, align 8
  %205 = load i64, ptr %20, align 8
  %206 = icmp ugt i64 %204, %205
  br i1 %206, label %212, label %207, !prof !10

207:                                              ; preds = %198
  %208 = load ptr, ptr %0, align 8
  %209 = icmp eq ptr %208, null
  %210 = getelementptr inbounds i8, ptr %208, i64 %203
  %211 = select i1 %209, ptr %0, ptr %210
  br label %212

212:                                              ; preds = %207, %198
  %213 = phi ptr [ %211, %207 ], [ null, %198 ]
  store ptr %213, ptr %201, align 8
  %214 = add nuw nsw i64 %33, 1
  %215 = load i64, ptr %7, align 8
  %216 = icmp slt i64 %214, %215
  br i1 %216, label %32, label %218

217:                                              ; preds = %118, %134
  store i64 %6, ptr %5, align 8
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %4)
  br label %227

218:                                              ; preds = %212
  %219 = load i64, ptr %5, align 8
  br label %220

220:                                              ; preds = %218, %3
  %221 = phi i64 [ %219, %218 ], [ %6, %3 ]
  %222 = getelementptr inbounds i8, ptr %0, i64 16
  %223 = load i64, ptr %222, align 8
  %224 = icmp ugt i64 %221, %223
  br i1 %224, label %225, label %227, !prof !10

225:                                              ; preds = %220
  %226 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %221, ptr %226, align 8
  store i64 %6, ptr %5, align 8
  br label %227

227:                                              ; preds = %225, %220, %217
  %228 = phi i32 [ 16, %217 ], [ 1, %225 ], [ 0, %220 ]
  ret i32 %228
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.usub.sat.i64(i64, i64) #3

attributes #0 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "no-builtins" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }

!4 = !{!"branch_weights", !"expected", i32 2000, i32 1}
!5 = distinct !{!5, !6}
!6 = !{!"llvm.loop.peeled.count", i32 1}
!7 = !{!8}
!8 = distinct !{!8, !9, !"openSink: argument 0"}
!9 = distinct !{!9, !"openSink"}
!10 = !{!"branch_weights", !"expected", i32 1, i32 2000}
!11 = !{!12}
!12 = distinct !{!12, !13, !"openSink: argument 0"}
!13 = distinct !{!13, !"openSink"}
