; Made by gen.sh from c/text.c; do not edit.

%struct.sw_str = type { ptr, i64 }
%struct.sw_view = type { ptr, i64, i64, ptr }

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_equal(ptr nocapture noundef readnone %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %2, i64 8
  %5 = load i64, ptr %4, align 8
  %6 = icmp sgt i64 %5, 0
  br i1 %6, label %7, label %11

7:                                                ; preds = %3
  %8 = getelementptr inbounds i8, ptr %1, i64 8
  %9 = getelementptr inbounds i8, ptr %1, i64 32
  %10 = getelementptr inbounds i8, ptr %1, i64 40
  br label %12

11:                                               ; preds = %105, %3
  ret i32 0

12:                                               ; preds = %7, %105
  %13 = phi i64 [ 0, %7 ], [ %110, %105 ]
  %14 = load ptr, ptr %1, align 8
  %15 = load i64, ptr %8, align 8
  %16 = icmp eq i64 %15, 1
  %17 = select i1 %16, i64 0, i64 %13
  %18 = getelementptr inbounds %struct.sw_str, ptr %14, i64 %17
  %19 = load ptr, ptr %18, align 8
  %20 = getelementptr inbounds i8, ptr %18, i64 8
  %21 = load i64, ptr %20, align 8
  %22 = load ptr, ptr %9, align 8
  %23 = load i64, ptr %10, align 8
  %24 = icmp eq i64 %23, 1
  %25 = select i1 %24, i64 0, i64 %13
  %26 = getelementptr inbounds %struct.sw_str, ptr %22, i64 %25
  %27 = getelementptr inbounds i8, ptr %26, i64 8
  %28 = load i64, ptr %27, align 8
  %29 = icmp eq i64 %21, %28
  br i1 %29, label %30, label %105

30:                                               ; preds = %12
  %31 = load ptr, ptr %26, align 8
  %32 = icmp ugt i64 %21, 7
  br i1 %32, label %35, label %33

33:                                               ; preds = %30
  %34 = icmp eq i64 %21, 0
  br i1 %34, label %105, label %53

35:                                               ; preds = %30, %39
  %36 = phi i64 [ %37, %39 ], [ 0, %30 ]
  %37 = add i64 %36, 8
  %38 = icmp ugt i64 %37, %21
  br i1 %38, label %45, label %39

39:                                               ; preds = %35
  %40 = getelementptr inbounds i8, ptr %19, i64 %36
  %41 = load i64, ptr %40, align 1
  %42 = getelementptr inbounds i8, ptr %31, i64 %36
  %43 = load i64, ptr %42, align 1
  %44 = icmp eq i64 %41, %43
  br i1 %44, label %35, label %105

45:                                               ; preds = %35
  %46 = getelementptr inbounds i8, ptr %19, i64 %21
  %47 = getelementptr inbounds i8, ptr %46, i64 -8
  %48 = load i64, ptr %47, align 1
  %49 = getelementptr inbounds i8, ptr %31, i64 %21
  %50 = getelementptr inbounds i8, ptr %49, i64 -8
  %51 = load i64, ptr %50, align 1
  %52 = icmp eq i64 %48, %51
  br label %105

53:                                               ; preds = %33
  %54 = load i8, ptr %19, align 1
  %55 = load i8, ptr %31, align 1
  %56 = icmp eq i8 %54, %55
  %57 = icmp ne i64 %21, 1
  %58 = and i1 %56, %57
  br i1 %58, label %59, label %105

59:                                               ; preds = %53
  %60 = getelementptr inbounds i8, ptr %19, i64 1
  %61 = load i8, ptr %60, align 1
  %62 = getelementptr inbounds i8, ptr %31, i64 1
  %63 = load i8, ptr %62, align 1
  %64 = icmp eq i8 %61, %63
  %65 = icmp ne i64 %21, 2
  %66 = and i1 %64, %65
  br i1 %66, label %67, label %105

67:                                               ; preds = %59
  %68 = getelementptr inbounds i8, ptr %19, i64 2
  %69 = load i8, ptr %68, align 1
  %70 = getelementptr inbounds i8, ptr %31, i64 2
  %71 = load i8, ptr %70, align 1
  %72 = icmp eq i8 %69, %71
  %73 = icmp ne i64 %21, 3
  %74 = and i1 %72, %73
  br i1 %74, label %75, label %105

75:                                               ; preds = %67
  %76 = getelementptr inbounds i8, ptr %19, i64 3
  %77 = load i8, ptr %76, align 1
  %78 = getelementptr inbounds i8, ptr %31, i64 3
  %79 = load i8, ptr %78, align 1
  %80 = icmp eq i8 %77, %79
  %81 = icmp ne i64 %21, 4
  %82 = and i1 %80, %81
  br i1 %82, label %83, label %105

83:                                               ; preds = %75
  %84 = getelementptr inbounds i8, ptr %19, i64 4
  %85 = load i8, ptr %84, align 1
  %86 = getelementptr inbounds i8, ptr %31, i64 4
  %87 = load i8, ptr %86, align 1
  %88 = icmp eq i8 %85, %87
  %89 = icmp ne i64 %21, 5
  %90 = and i1 %88, %89
  br i1 %90, label %91, label %105

91:                                               ; preds = %83
  %92 = getelementptr inbounds i8, ptr %19, i64 5
  %93 = load i8, ptr %92, align 1
  %94 = getelementptr inbounds i8, ptr %31, i64 5
  %95 = load i8, ptr %94, align 1
  %96 = icmp eq i8 %93, %95
  %97 = icmp ne i64 %21, 6
  %98 = and i1 %96, %97
  br i1 %98, label %99, label %105

99:                                               ; preds = %91
  %100 = getelementptr inbounds i8, ptr %19, i64 6
  %101 = load i8, ptr %100, align 1
  %102 = getelementptr inbounds i8, ptr %31, i64 6
  %103 = load i8, ptr %102, align 1
  %104 = icmp eq i8 %101, %103
  br label %105

105:                                              ; preds = %53, %59, %67, %75, %83, %91, %99, %39, %45, %33, %12
  %106 = phi i1 [ false, %12 ], [ %52, %45 ], [ true, %33 ], [ false, %39 ], [ %56, %53 ], [ %64, %59 ], [ %72, %67 ], [ %80, %75 ], [ %88, %83 ], [ %96, %91 ], [ %104, %99 ]
  %107 = zext i1 %106 to i8
  %108 = load ptr, ptr %2, align 8
  %109 = getelementptr inbounds i8, ptr %108, i64 %13
  store i8 %107, ptr %109, align 1
  %110 = add nuw nsw i64 %13, 1
  %111 = load i64, ptr %4, align 8
  %112 = icmp slt i64 %110, %111
  br i1 %112, label %12, label %11
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i64, i1 immarg) #2

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_not_equal(ptr nocapture noundef readnone %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %2, i64 8
  %5 = load i64, ptr %4, align 8
  %6 = icmp sgt i64 %5, 0
  br i1 %6, label %7, label %11

7:                                                ; preds = %3
  %8 = getelementptr inbounds i8, ptr %1, i64 8
  %9 = getelementptr inbounds i8, ptr %1, i64 32
  %10 = getelementptr inbounds i8, ptr %1, i64 40
  br label %12

11:                                               ; preds = %105, %3
  ret i32 0

12:                                               ; preds = %7, %105
  %13 = phi i64 [ 0, %7 ], [ %111, %105 ]
  %14 = load ptr, ptr %1, align 8
  %15 = load i64, ptr %8, align 8
  %16 = icmp eq i64 %15, 1
  %17 = select i1 %16, i64 0, i64 %13
  %18 = getelementptr inbounds %struct.sw_str, ptr %14, i64 %17
  %19 = load ptr, ptr %18, align 8
  %20 = getelementptr inbounds i8, ptr %18, i64 8
  %21 = load i64, ptr %20, align 8
  %22 = load ptr, ptr %9, align 8
  %23 = load i64, ptr %10, align 8
  %24 = icmp eq i64 %23, 1
  %25 = select i1 %24, i64 0, i64 %13
  %26 = getelementptr inbounds %struct.sw_str, ptr %22, i64 %25
  %27 = getelementptr inbounds i8, ptr %26, i64 8
  %28 = load i64, ptr %27, align 8
  %29 = icmp eq i64 %21, %28
  br i1 %29, label %30, label %105

30:                                               ; preds = %12
  %31 = load ptr, ptr %26, align 8
  %32 = icmp ugt i64 %21, 7
  br i1 %32, label %35, label %33

33:                                               ; preds = %30
  %34 = icmp eq i64 %21, 0
  br i1 %34, label %105, label %53

35:                                               ; preds = %30, %39
  %36 = phi i64 [ %37, %39 ], [ 0, %30 ]
  %37 = add i64 %36, 8
  %38 = icmp ugt i64 %37, %21
  br i1 %38, label %45, label %39

39:                                               ; preds = %35
  %40 = getelementptr inbounds i8, ptr %19, i64 %36
  %41 = load i64, ptr %40, align 1
  %42 = getelementptr inbounds i8, ptr %31, i64 %36
  %43 = load i64, ptr %42, align 1
  %44 = icmp eq i64 %41, %43
  br i1 %44, label %35, label %105

45:                                               ; preds = %35
  %46 = getelementptr inbounds i8, ptr %19, i64 %21
  %47 = getelementptr inbounds i8, ptr %46, i64 -8
  %48 = load i64, ptr %47, align 1
  %49 = getelementptr inbounds i8, ptr %31, i64 %21
  %50 = getelementptr inbounds i8, ptr %49, i64 -8
  %51 = load i64, ptr %50, align 1
  %52 = icmp eq i64 %48, %51
  br label %105

53:                                               ; preds = %33
  %54 = load i8, ptr %19, align 1
  %55 = load i8, ptr %31, align 1
  %56 = icmp eq i8 %54, %55
  %57 = icmp ne i64 %21, 1
  %58 = and i1 %56, %57
  br i1 %58, label %59, label %105

59:                                               ; preds = %53
  %60 = getelementptr inbounds i8, ptr %19, i64 1
  %61 = load i8, ptr %60, align 1
  %62 = getelementptr inbounds i8, ptr %31, i64 1
  %63 = load i8, ptr %62, align 1
  %64 = icmp eq i8 %61, %63
  %65 = icmp ne i64 %21, 2
  %66 = and i1 %64, %65
  br i1 %66, label %67, label %105

67:                                               ; preds = %59
  %68 = getelementptr inbounds i8, ptr %19, i64 2
  %69 = load i8, ptr %68, align 1
  %70 = getelementptr inbounds i8, ptr %31, i64 2
  %71 = load i8, ptr %70, align 1
  %72 = icmp eq i8 %69, %71
  %73 = icmp ne i64 %21, 3
  %74 = and i1 %72, %73
  br i1 %74, label %75, label %105

75:                                               ; preds = %67
  %76 = getelementptr inbounds i8, ptr %19, i64 3
  %77 = load i8, ptr %76, align 1
  %78 = getelementptr inbounds i8, ptr %31, i64 3
  %79 = load i8, ptr %78, align 1
  %80 = icmp eq i8 %77, %79
  %81 = icmp ne i64 %21, 4
  %82 = and i1 %80, %81
  br i1 %82, label %83, label %105

83:                                               ; preds = %75
  %84 = getelementptr inbounds i8, ptr %19, i64 4
  %85 = load i8, ptr %84, align 1
  %86 = getelementptr inbounds i8, ptr %31, i64 4
  %87 = load i8, ptr %86, align 1
  %88 = icmp eq i8 %85, %87
  %89 = icmp ne i64 %21, 5
  %90 = and i1 %88, %89
  br i1 %90, label %91, label %105

91:                                               ; preds = %83
  %92 = getelementptr inbounds i8, ptr %19, i64 5
  %93 = load i8, ptr %92, align 1
  %94 = getelementptr inbounds i8, ptr %31, i64 5
  %95 = load i8, ptr %94, align 1
  %96 = icmp eq i8 %93, %95
  %97 = icmp ne i64 %21, 6
  %98 = and i1 %96, %97
  br i1 %98, label %99, label %105

99:                                               ; preds = %91
  %100 = getelementptr inbounds i8, ptr %19, i64 6
  %101 = load i8, ptr %100, align 1
  %102 = getelementptr inbounds i8, ptr %31, i64 6
  %103 = load i8, ptr %102, align 1
  %104 = icmp eq i8 %101, %103
  br label %105

105:                                              ; preds = %53, %59, %67, %75, %83, %91, %99, %39, %45, %33, %12
  %106 = phi i1 [ false, %12 ], [ %52, %45 ], [ true, %33 ], [ false, %39 ], [ %56, %53 ], [ %64, %59 ], [ %72, %67 ], [ %80, %75 ], [ %88, %83 ], [ %96, %91 ], [ %104, %99 ]
  %107 = xor i1 %106, true
  %108 = zext i1 %107 to i8
  %109 = load ptr, ptr %2, align 8
  %110 = getelementptr inbounds i8, ptr %109, i64 %13
  store i8 %108, ptr %110, align 1
  %111 = add nuw nsw i64 %13, 1
  %112 = load i64, ptr %4, align 8
  %113 = icmp slt i64 %111, %112
  br i1 %113, label %12, label %11
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_compare(ptr nocapture noundef readnone %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %2, i64 8
  %5 = load i64, ptr %4, align 8
  %6 = icmp sgt i64 %5, 0
  br i1 %6, label %7, label %11

7:                                                ; preds = %3
  %8 = getelementptr inbounds i8, ptr %1, i64 8
  %9 = getelementptr inbounds i8, ptr %1, i64 32
  %10 = getelementptr inbounds i8, ptr %1, i64 40
  br label %12

11:                                               ; preds = %50, %3
  ret i32 0

12:                                               ; preds = %7, %50
  %13 = phi i64 [ 0, %7 ], [ %54, %50 ]
  %14 = load ptr, ptr %1, align 8
  %15 = load i64, ptr %8, align 8
  %16 = icmp eq i64 %15, 1
  %17 = select i1 %16, i64 0, i64 %13
  %18 = getelementptr inbounds %struct.sw_str, ptr %14, i64 %17
  %19 = load ptr, ptr %18, align 8
  %20 = getelementptr inbounds i8, ptr %18, i64 8
  %21 = load i64, ptr %20, align 8
  %22 = load ptr, ptr %9, align 8
  %23 = load i64, ptr %10, align 8
  %24 = icmp eq i64 %23, 1
  %25 = select i1 %24, i64 0, i64 %13
  %26 = getelementptr inbounds %struct.sw_str, ptr %22, i64 %25
  %27 = load ptr, ptr %26, align 8
  %28 = getelementptr inbounds i8, ptr %26, i64 8
  %29 = load i64, ptr %28, align 8
  %30 = icmp ult i64 %21, %29
  %31 = tail call i64 @llvm.umin.i64(i64 %21, i64 %29)
  %32 = icmp eq i64 %31, 0
  br i1 %32, label %43, label %33

33:                                               ; preds = %12, %40
  %34 = phi i64 [ %41, %40 ], [ 0, %12 ]
  %35 = getelementptr inbounds i8, ptr %19, i64 %34
  %36 = load i8, ptr %35, align 1
  %37 = getelementptr inbounds i8, ptr %27, i64 %34
  %38 = load i8, ptr %37, align 1
  %39 = icmp eq i8 %36, %38
  br i1 %39, label %40, label %47

40:                                               ; preds = %33
  %41 = add nuw i64 %34, 1
  %42 = icmp eq i64 %41, %31
  br i1 %42, label %43, label %33

43:                                               ; preds = %40, %12
  %44 = icmp eq i64 %21, %29
  %45 = select i1 %30, i32 -1, i32 1
  %46 = select i1 %44, i32 0, i32 %45
  br label %50

47:                                               ; preds = %33
  %48 = icmp ult i8 %36, %38
  %49 = select i1 %48, i32 -1, i32 1
  br label %50

50:                                               ; preds = %43, %47
  %51 = phi i32 [ %49, %47 ], [ %46, %43 ]
  %52 = load ptr, ptr %2, align 8
  %53 = getelementptr inbounds i32, ptr %52, i64 %13
  store i32 %51, ptr %53, align 4
  %54 = add nuw nsw i64 %13, 1
  %55 = load i64, ptr %4, align 8
  %56 = icmp slt i64 %54, %55
  br i1 %56, label %12, label %11
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden range(i32 0, 2) i32 @swh_lower(ptr nocapture noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %0, i64 8
  %5 = load i64, ptr %4, align 8
  %6 = getelementptr inbounds i8, ptr %1, i64 8
  %7 = load i64, ptr %6, align 8
  %8 = icmp sgt i64 %7, 0
  br i1 %8, label %9, label %30

9:                                                ; preds = %3
  %10 = load ptr, ptr %1, align 8
  %11 = and i64 %7, 3
  %12 = icmp ult i64 %7, 4
  br i1 %12, label %15, label %13

13:                                               ; preds = %9
  %14 = and i64 %7, 9223372036854775804
  br label %44

15:                                               ; preds = %44, %9
  %16 = phi i64 [ poison, %9 ], [ %62, %44 ]
  %17 = phi i64 [ 0, %9 ], [ %62, %44 ]
  %18 = phi i64 [ 0, %9 ], [ %63, %44 ]
  %19 = icmp eq i64 %11, 0
  br i1 %19, label %30, label %20

20:                                               ; preds = %15, %20
  %21 = phi i64 [ %26, %20 ], [ %17, %15 ]
  %22 = phi i64 [ %27, %20 ], [ %18, %15 ]
  %23 = phi i64 [ %28, %20 ], [ 0, %15 ]
  %24 = getelementptr inbounds %struct.sw_str, ptr %10, i64 %22, i32 1
  %25 = load i64, ptr %24, align 8
  %26 = add i64 %25, %21
  %27 = add nuw nsw i64 %22, 1
  %28 = add i64 %23, 1
  %29 = icmp eq i64 %28, %11
  br i1 %29, label %30, label %20, !llvm.loop !4

30:                                               ; preds = %15, %20, %3
  %31 = phi i64 [ 0, %3 ], [ %16, %15 ], [ %26, %20 ]
  %32 = add i64 %31, %5
  store i64 %32, ptr %4, align 8
  %33 = getelementptr inbounds i8, ptr %0, i64 16
  %34 = load i64, ptr %33, align 8
  %35 = icmp ugt i64 %32, %34
  br i1 %35, label %66, label %36

36:                                               ; preds = %30
  %37 = load ptr, ptr %0, align 8
  %38 = icmp eq ptr %37, null
  br i1 %38, label %123, label %39

39:                                               ; preds = %36
  %40 = load i64, ptr %6, align 8
  %41 = icmp sgt i64 %40, 0
  br i1 %41, label %42, label %123

42:                                               ; preds = %39
  %43 = getelementptr inbounds i8, ptr %37, i64 %5
  br label %68

44:                                               ; preds = %44, %13
  %45 = phi i64 [ 0, %13 ], [ %62, %44 ]
  %46 = phi i64 [ 0, %13 ], [ %63, %44 ]
  %47 = phi i64 [ 0, %13 ], [ %64, %44 ]
  %48 = getelementptr inbounds %struct.sw_str, ptr %10, i64 %46, i32 1
  %49 = load i64, ptr %48, align 8
  %50 = add i64 %49, %45
  %51 = or disjoint i64 %46, 1
  %52 = getelementptr inbounds %struct.sw_str, ptr %10, i64 %51, i32 1
  %53 = load i64, ptr %52, align 8
  %54 = add i64 %53, %50
  %55 = or disjoint i64 %46, 2
  %56 = getelementptr inbounds %struct.sw_str, ptr %10, i64 %55, i32 1
  %57 = load i64, ptr %56, align 8
  %58 = add i64 %57, %54
  %59 = or disjoint i64 %46, 3
  %60 = getelementptr inbounds %struct.sw_str, ptr %10, i64 %59, i32 1
  %61 = load i64, ptr %60, align 8
  %62 = add i64 %61, %58
  %63 = add nuw nsw i64 %46, 4
  %64 = add i64 %47, 4
  %65 = icmp eq i64 %64, %14
  br i1 %65, label %15, label %44

66:                                               ; preds = %30
  %67 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %32, ptr %67, align 8
  store i64 %5, ptr %4, align 8
  br label %123

68:                                               ; preds = %93, %42
  %69 = phi i64 [ %99, %93 ], [ 0, %42 ]
  %70 = phi ptr [ %98, %93 ], [ %43, %42 ]
  %71 = load ptr, ptr %1, align 8
  %72 = getelementptr inbounds %struct.sw_str, ptr %71, i64 %69
  %73 = load ptr, ptr %72, align 8
  %74 = getelementptr inbounds i8, ptr %72, i64 8
  %75 = load i64, ptr %74, align 8
  %76 = icmp eq i64 %75, 0
  br i1 %76, label %93, label %77

77:                                               ; preds = %68
  %78 = and i64 %75, 1
  %79 = icmp eq i64 %75, 1
  br i1 %79, label %82, label %80

80:                                               ; preds = %77
  %81 = and i64 %75, -2
  br label %102

82:                                               ; preds = %102, %77
  %83 = phi i64 [ 0, %77 ], [ %120, %102 ]
  %84 = icmp eq i64 %78, 0
  br i1 %84, label %93, label %85

85:                                               ; preds = %82
  %86 = getelementptr inbounds i8, ptr %73, i64 %83
  %87 = load i8, ptr %86, align 1
  %88 = add i8 %87, -65
  %89 = icmp ult i8 %88, 26
  %90 = select i1 %89, i8 32, i8 0
  %91 = xor i8 %90, %87
  %92 = getelementptr inbounds i8, ptr %70, i64 %83
  store i8 %91, ptr %92, align 1
  br label %93

93:                                               ; preds = %85, %82, %68
  %94 = load ptr, ptr %2, align 8
  %95 = getelementptr inbounds %struct.sw_str, ptr %94, i64 %69
  store ptr %70, ptr %95, align 8
  %96 = load ptr, ptr %2, align 8
  %97 = getelementptr inbounds %struct.sw_str, ptr %96, i64 %69, i32 1
  store i64 %75, ptr %97, align 8
  %98 = getelementptr inbounds i8, ptr %70, i64 %75
  %99 = add nuw nsw i64 %69, 1
  %100 = load i64, ptr %6, align 8
  %101 = icmp slt i64 %99, %100
  br i1 %101, label %68, label %123

102:                                              ; preds = %102, %80
  %103 = phi i64 [ 0, %80 ], [ %120, %102 ]
  %104 = phi i64 [ 0, %80 ], [ %121, %102 ]
  %105 = getelementptr inbounds i8, ptr %73, i64 %103
  %106 = load i8, ptr %105, align 1
  %107 = add i8 %106, -65
  %108 = icmp ult i8 %107, 26
  %109 = select i1 %108, i8 32, i8 0
  %110 = xor i8 %109, %106
  %111 = getelementptr inbounds i8, ptr %70, i64 %103
  store i8 %110, ptr %111, align 1
  %112 = or disjoint i64 %103, 1
  %113 = getelementptr inbounds i8, ptr %73, i64 %112
  %114 = load i8, ptr %113, align 1
  %115 = add i8 %114, -65
  %116 = icmp ult i8 %115, 26
  %117 = select i1 %116, i8 32, i8 0
  %118 = xor i8 %117, %114
  %119 = getelementptr inbounds i8, ptr %70, i64 %112
  store i8 %118, ptr %119, align 1
  %120 = add nuw i64 %103, 2
  %121 = add i64 %104, 2
  %122 = icmp eq i64 %121, %81
  br i1 %122, label %82, label %102

123:                                              ; preds = %93, %36, %39, %66
  %124 = phi i32 [ 1, %66 ], [ 0, %36 ], [ 0, %39 ], [ 0, %93 ]
  ret i32 %124
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden range(i32 0, 2) i32 @swh_upper(ptr nocapture noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %0, i64 8
  %5 = load i64, ptr %4, align 8
  %6 = getelementptr inbounds i8, ptr %1, i64 8
  %7 = load i64, ptr %6, align 8
  %8 = icmp sgt i64 %7, 0
  br i1 %8, label %9, label %30

9:                                                ; preds = %3
  %10 = load ptr, ptr %1, align 8
  %11 = and i64 %7, 3
  %12 = icmp ult i64 %7, 4
  br i1 %12, label %15, label %13

13:                                               ; preds = %9
  %14 = and i64 %7, 9223372036854775804
  br label %44

15:                                               ; preds = %44, %9
  %16 = phi i64 [ poison, %9 ], [ %62, %44 ]
  %17 = phi i64 [ 0, %9 ], [ %62, %44 ]
  %18 = phi i64 [ 0, %9 ], [ %63, %44 ]
  %19 = icmp eq i64 %11, 0
  br i1 %19, label %30, label %20

20:                                               ; preds = %15, %20
  %21 = phi i64 [ %26, %20 ], [ %17, %15 ]
  %22 = phi i64 [ %27, %20 ], [ %18, %15 ]
  %23 = phi i64 [ %28, %20 ], [ 0, %15 ]
  %24 = getelementptr inbounds %struct.sw_str, ptr %10, i64 %22, i32 1
  %25 = load i64, ptr %24, align 8
  %26 = add i64 %25, %21
  %27 = add nuw nsw i64 %22, 1
  %28 = add i64 %23, 1
  %29 = icmp eq i64 %28, %11
  br i1 %29, label %30, label %20, !llvm.loop !6

30:                                               ; preds = %15, %20, %3
  %31 = phi i64 [ 0, %3 ], [ %16, %15 ], [ %26, %20 ]
  %32 = add i64 %31, %5
  store i64 %32, ptr %4, align 8
  %33 = getelementptr inbounds i8, ptr %0, i64 16
  %34 = load i64, ptr %33, align 8
  %35 = icmp ugt i64 %32, %34
  br i1 %35, label %66, label %36

36:                                               ; preds = %30
  %37 = load ptr, ptr %0, align 8
  %38 = icmp eq ptr %37, null
  br i1 %38, label %123, label %39

39:                                               ; preds = %36
  %40 = load i64, ptr %6, align 8
  %41 = icmp sgt i64 %40, 0
  br i1 %41, label %42, label %123

42:                                               ; preds = %39
  %43 = getelementptr inbounds i8, ptr %37, i64 %5
  br label %68

44:                                               ; preds = %44, %13
  %45 = phi i64 [ 0, %13 ], [ %62, %44 ]
  %46 = phi i64 [ 0, %13 ], [ %63, %44 ]
  %47 = phi i64 [ 0, %13 ], [ %64, %44 ]
  %48 = getelementptr inbounds %struct.sw_str, ptr %10, i64 %46, i32 1
  %49 = load i64, ptr %48, align 8
  %50 = add i64 %49, %45
  %51 = or disjoint i64 %46, 1
  %52 = getelementptr inbounds %struct.sw_str, ptr %10, i64 %51, i32 1
  %53 = load i64, ptr %52, align 8
  %54 = add i64 %53, %50
  %55 = or disjoint i64 %46, 2
  %56 = getelementptr inbounds %struct.sw_str, ptr %10, i64 %55, i32 1
  %57 = load i64, ptr %56, align 8
  %58 = add i64 %57, %54
  %59 = or disjoint i64 %46, 3
  %60 = getelementptr inbounds %struct.sw_str, ptr %10, i64 %59, i32 1
  %61 = load i64, ptr %60, align 8
  %62 = add i64 %61, %58
  %63 = add nuw nsw i64 %46, 4
  %64 = add i64 %47, 4
  %65 = icmp eq i64 %64, %14
  br i1 %65, label %15, label %44

66:                                               ; preds = %30
  %67 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %32, ptr %67, align 8
  store i64 %5, ptr %4, align 8
  br label %123

68:                                               ; preds = %93, %42
  %69 = phi i64 [ %99, %93 ], [ 0, %42 ]
  %70 = phi ptr [ %98, %93 ], [ %43, %42 ]
  %71 = load ptr, ptr %1, align 8
  %72 = getelementptr inbounds %struct.sw_str, ptr %71, i64 %69
  %73 = load ptr, ptr %72, align 8
  %74 = getelementptr inbounds i8, ptr %72, i64 8
  %75 = load i64, ptr %74, align 8
  %76 = icmp eq i64 %75, 0
  br i1 %76, label %93, label %77

77:                                               ; preds = %68
  %78 = and i64 %75, 1
  %79 = icmp eq i64 %75, 1
  br i1 %79, label %82, label %80

80:                                               ; preds = %77
  %81 = and i64 %75, -2
  br label %102

82:                                               ; preds = %102, %77
  %83 = phi i64 [ 0, %77 ], [ %120, %102 ]
  %84 = icmp eq i64 %78, 0
  br i1 %84, label %93, label %85

85:                                               ; preds = %82
  %86 = getelementptr inbounds i8, ptr %73, i64 %83
  %87 = load i8, ptr %86, align 1
  %88 = add i8 %87, -97
  %89 = icmp ult i8 %88, 26
  %90 = select i1 %89, i8 32, i8 0
  %91 = xor i8 %90, %87
  %92 = getelementptr inbounds i8, ptr %70, i64 %83
  store i8 %91, ptr %92, align 1
  br label %93

93:                                               ; preds = %85, %82, %68
  %94 = load ptr, ptr %2, align 8
  %95 = getelementptr inbounds %struct.sw_str, ptr %94, i64 %69
  store ptr %70, ptr %95, align 8
  %96 = load ptr, ptr %2, align 8
  %97 = getelementptr inbounds %struct.sw_str, ptr %96, i64 %69, i32 1
  store i64 %75, ptr %97, align 8
  %98 = getelementptr inbounds i8, ptr %70, i64 %75
  %99 = add nuw nsw i64 %69, 1
  %100 = load i64, ptr %6, align 8
  %101 = icmp slt i64 %99, %100
  br i1 %101, label %68, label %123

102:                                              ; preds = %102, %80
  %103 = phi i64 [ 0, %80 ], [ %120, %102 ]
  %104 = phi i64 [ 0, %80 ], [ %121, %102 ]
  %105 = getelementptr inbounds i8, ptr %73, i64 %103
  %106 = load i8, ptr %105, align 1
  %107 = add i8 %106, -97
  %108 = icmp ult i8 %107, 26
  %109 = select i1 %108, i8 32, i8 0
  %110 = xor i8 %109, %106
  %111 = getelementptr inbounds i8, ptr %70, i64 %103
  store i8 %110, ptr %111, align 1
  %112 = or disjoint i64 %103, 1
  %113 = getelementptr inbounds i8, ptr %73, i64 %112
  %114 = load i8, ptr %113, align 1
  %115 = add i8 %114, -97
  %116 = icmp ult i8 %115, 26
  %117 = select i1 %116, i8 32, i8 0
  %118 = xor i8 %117, %114
  %119 = getelementptr inbounds i8, ptr %70, i64 %112
  store i8 %118, ptr %119, align 1
  %120 = add nuw i64 %103, 2
  %121 = add i64 %104, 2
  %122 = icmp eq i64 %121, %81
  br i1 %122, label %82, label %102

123:                                              ; preds = %93, %36, %39, %66
  %124 = phi i32 [ 1, %66 ], [ 0, %36 ], [ 0, %39 ], [ 0, %93 ]
  ret i32 %124
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_strip(ptr nocapture noundef readnone %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %1, i64 8
  %5 = load i64, ptr %4, align 8
  %6 = icmp sgt i64 %5, 0
  br i1 %6, label %8, label %7

7:                                                ; preds = %37, %3
  ret i32 0

8:                                                ; preds = %3, %37
  %9 = phi i64 [ %41, %37 ], [ 0, %3 ]
  %10 = load ptr, ptr %2, align 8
  %11 = getelementptr inbounds %struct.sw_str, ptr %10, i64 %9
  %12 = load ptr, ptr %1, align 8
  %13 = getelementptr inbounds %struct.sw_str, ptr %12, i64 %9
  %14 = load ptr, ptr %13, align 8
  %15 = getelementptr inbounds i8, ptr %13, i64 8
  %16 = load i64, ptr %15, align 8
  %17 = icmp eq i64 %16, 0
  br i1 %17, label %37, label %18

18:                                               ; preds = %8
  %19 = getelementptr i8, ptr %14, i64 %16
  br label %20

20:                                               ; preds = %24, %18
  %21 = phi ptr [ %25, %24 ], [ %14, %18 ]
  %22 = phi i64 [ %26, %24 ], [ %16, %18 ]
  %23 = load i8, ptr %21, align 1
  switch i8 %23, label %28 [
    i8 32, label %24
    i8 13, label %24
    i8 12, label %24
    i8 11, label %24
    i8 10, label %24
    i8 9, label %24
  ]

24:                                               ; preds = %20, %20, %20, %20, %20, %20
  %25 = getelementptr inbounds i8, ptr %21, i64 1
  %26 = add i64 %22, -1
  %27 = icmp eq i64 %26, 0
  br i1 %27, label %37, label %20

28:                                               ; preds = %20
  %29 = getelementptr i8, ptr %21, i64 -1
  br label %30

30:                                               ; preds = %34, %28
  %31 = phi i64 [ %35, %34 ], [ %22, %28 ]
  %32 = getelementptr i8, ptr %29, i64 %31
  %33 = load i8, ptr %32, align 1
  switch i8 %33, label %37 [
    i8 32, label %34
    i8 13, label %34
    i8 12, label %34
    i8 11, label %34
    i8 10, label %34
    i8 9, label %34
  ]

34:                                               ; preds = %30, %30, %30, %30, %30, %30
  %35 = add i64 %31, -1
  %36 = icmp eq i64 %35, 0
  br i1 %36, label %37, label %30

37:                                               ; preds = %24, %30, %34, %8
  %38 = phi ptr [ %14, %8 ], [ %21, %34 ], [ %21, %30 ], [ %19, %24 ]
  %39 = phi i64 [ 0, %8 ], [ %31, %30 ], [ 0, %34 ], [ 0, %24 ]
  store ptr %38, ptr %11, align 8
  %40 = getelementptr inbounds i8, ptr %11, i64 8
  store i64 %39, ptr %40, align 8
  %41 = add nuw nsw i64 %9, 1
  %42 = load i64, ptr %4, align 8
  %43 = icmp slt i64 %41, %42
  br i1 %43, label %8, label %7
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_length_byte(ptr nocapture noundef readnone %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %1, i64 8
  %5 = load i64, ptr %4, align 8
  %6 = icmp sgt i64 %5, 0
  br i1 %6, label %8, label %7

7:                                                ; preds = %8, %3
  ret i32 0

8:                                                ; preds = %3, %8
  %9 = phi i64 [ %16, %8 ], [ 0, %3 ]
  %10 = load ptr, ptr %1, align 8
  %11 = getelementptr inbounds %struct.sw_str, ptr %10, i64 %9, i32 1
  %12 = load i64, ptr %11, align 8
  %13 = trunc i64 %12 to i32
  %14 = load ptr, ptr %2, align 8
  %15 = getelementptr inbounds i32, ptr %14, i64 %9
  store i32 %13, ptr %15, align 4
  %16 = add nuw nsw i64 %9, 1
  %17 = load i64, ptr %4, align 8
  %18 = icmp slt i64 %16, %17
  br i1 %18, label %8, label %7
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_length_utf8(ptr nocapture noundef readnone %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %1, i64 8
  %5 = load i64, ptr %4, align 8
  %6 = icmp sgt i64 %5, 0
  br i1 %6, label %8, label %7

7:                                                ; preds = %39, %3
  ret i32 0

8:                                                ; preds = %3, %39
  %9 = phi i64 [ %43, %39 ], [ 0, %3 ]
  %10 = load ptr, ptr %1, align 8
  %11 = getelementptr inbounds %struct.sw_str, ptr %10, i64 %9
  %12 = load ptr, ptr %11, align 8
  %13 = getelementptr inbounds i8, ptr %11, i64 8
  %14 = load i64, ptr %13, align 8
  %15 = icmp eq i64 %14, 0
  br i1 %15, label %39, label %16

16:                                               ; preds = %8
  %17 = and i64 %14, 3
  %18 = icmp ult i64 %14, 4
  br i1 %18, label %21, label %19

19:                                               ; preds = %16
  %20 = and i64 %14, -4
  br label %46

21:                                               ; preds = %46, %16
  %22 = phi i32 [ poison, %16 ], [ %76, %46 ]
  %23 = phi i64 [ 0, %16 ], [ %77, %46 ]
  %24 = phi i32 [ 0, %16 ], [ %76, %46 ]
  %25 = icmp eq i64 %17, 0
  br i1 %25, label %39, label %26

26:                                               ; preds = %21, %26
  %27 = phi i64 [ %36, %26 ], [ %23, %21 ]
  %28 = phi i32 [ %35, %26 ], [ %24, %21 ]
  %29 = phi i64 [ %37, %26 ], [ 0, %21 ]
  %30 = getelementptr inbounds i8, ptr %12, i64 %27
  %31 = load i8, ptr %30, align 1
  %32 = and i8 %31, -64
  %33 = icmp ne i8 %32, -128
  %34 = zext i1 %33 to i32
  %35 = add i32 %28, %34
  %36 = add nuw i64 %27, 1
  %37 = add i64 %29, 1
  %38 = icmp eq i64 %37, %17
  br i1 %38, label %39, label %26, !llvm.loop !7

39:                                               ; preds = %21, %26, %8
  %40 = phi i32 [ 0, %8 ], [ %22, %21 ], [ %35, %26 ]
  %41 = load ptr, ptr %2, align 8
  %42 = getelementptr inbounds i32, ptr %41, i64 %9
  store i32 %40, ptr %42, align 4
  %43 = add nuw nsw i64 %9, 1
  %44 = load i64, ptr %4, align 8
  %45 = icmp slt i64 %43, %44
  br i1 %45, label %8, label %7

46:                                               ; preds = %46, %19
  %47 = phi i64 [ 0, %19 ], [ %77, %46 ]
  %48 = phi i32 [ 0, %19 ], [ %76, %46 ]
  %49 = phi i64 [ 0, %19 ], [ %78, %46 ]
  %50 = getelementptr inbounds i8, ptr %12, i64 %47
  %51 = load i8, ptr %50, align 1
  %52 = and i8 %51, -64
  %53 = icmp ne i8 %52, -128
  %54 = zext i1 %53 to i32
  %55 = add i32 %48, %54
  %56 = or disjoint i64 %47, 1
  %57 = getelementptr inbounds i8, ptr %12, i64 %56
  %58 = load i8, ptr %57, align 1
  %59 = and i8 %58, -64
  %60 = icmp ne i8 %59, -128
  %61 = zext i1 %60 to i32
  %62 = add i32 %55, %61
  %63 = or disjoint i64 %47, 2
  %64 = getelementptr inbounds i8, ptr %12, i64 %63
  %65 = load i8, ptr %64, align 1
  %66 = and i8 %65, -64
  %67 = icmp ne i8 %66, -128
  %68 = zext i1 %67 to i32
  %69 = add i32 %62, %68
  %70 = or disjoint i64 %47, 3
  %71 = getelementptr inbounds i8, ptr %12, i64 %70
  %72 = load i8, ptr %71, align 1
  %73 = and i8 %72, -64
  %74 = icmp ne i8 %73, -128
  %75 = zext i1 %74 to i32
  %76 = add i32 %69, %75
  %77 = add nuw i64 %47, 4
  %78 = add i64 %49, 4
  %79 = icmp eq i64 %78, %20
  br i1 %79, label %21, label %46
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_substr_byte(ptr nocapture noundef writeonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %2, i64 8
  %5 = load i64, ptr %4, align 8
  %6 = icmp sgt i64 %5, 0
  br i1 %6, label %7, label %60

7:                                                ; preds = %3
  %8 = getelementptr inbounds i8, ptr %1, i64 8
  %9 = getelementptr inbounds i8, ptr %1, i64 32
  %10 = getelementptr inbounds i8, ptr %1, i64 40
  %11 = getelementptr inbounds i8, ptr %1, i64 64
  %12 = getelementptr inbounds i8, ptr %1, i64 72
  br label %13

13:                                               ; preds = %7, %41
  %14 = phi i64 [ 0, %7 ], [ %57, %41 ]
  %15 = load ptr, ptr %1, align 8
  %16 = load i64, ptr %8, align 8
  %17 = icmp eq i64 %16, 1
  %18 = select i1 %17, i64 0, i64 %14
  %19 = getelementptr inbounds %struct.sw_str, ptr %15, i64 %18
  %20 = load ptr, ptr %19, align 8
  %21 = getelementptr inbounds i8, ptr %19, i64 8
  %22 = load i64, ptr %21, align 8
  %23 = load ptr, ptr %9, align 8
  %24 = load i64, ptr %10, align 8
  %25 = icmp eq i64 %24, 1
  %26 = select i1 %25, i64 0, i64 %14
  %27 = getelementptr inbounds i64, ptr %23, i64 %26
  %28 = load i64, ptr %27, align 8
  %29 = icmp slt i64 %28, 0
  %30 = select i1 %29, i64 %22, i64 0
  %31 = add nsw i64 %30, %28
  %32 = icmp slt i64 %31, 0
  %33 = icmp sgt i64 %31, %22
  %34 = select i1 %32, i1 true, i1 %33
  br i1 %34, label %35, label %41

35:                                               ; preds = %13
  %36 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 %28, ptr %36, align 8
  %37 = ptrtoint ptr %20 to i64
  %38 = getelementptr inbounds i8, ptr %0, i64 40
  store i64 %37, ptr %38, align 8
  %39 = getelementptr inbounds i8, ptr %0, i64 48
  store i64 %22, ptr %39, align 8
  %40 = getelementptr inbounds i8, ptr %0, i64 56
  store i64 %14, ptr %40, align 8
  br label %60

41:                                               ; preds = %13
  %42 = load ptr, ptr %11, align 8
  %43 = load i64, ptr %12, align 8
  %44 = icmp eq i64 %43, 1
  %45 = select i1 %44, i64 0, i64 %14
  %46 = getelementptr inbounds i64, ptr %42, i64 %45
  %47 = load i64, ptr %46, align 8
  %48 = icmp slt i64 %47, 0
  %49 = sub nsw i64 %22, %31
  %50 = tail call i64 @llvm.smin.i64(i64 %47, i64 %49)
  %51 = select i1 %48, i64 %49, i64 %50
  %52 = getelementptr inbounds i8, ptr %20, i64 %31
  %53 = load ptr, ptr %2, align 8
  %54 = getelementptr inbounds %struct.sw_str, ptr %53, i64 %14
  store ptr %52, ptr %54, align 8
  %55 = load ptr, ptr %2, align 8
  %56 = getelementptr inbounds %struct.sw_str, ptr %55, i64 %14, i32 1
  store i64 %51, ptr %56, align 8
  %57 = add nuw nsw i64 %14, 1
  %58 = load i64, ptr %4, align 8
  %59 = icmp slt i64 %57, %58
  br i1 %59, label %13, label %60

60:                                               ; preds = %41, %3, %35
  %61 = phi i32 [ 16, %35 ], [ 0, %3 ], [ 0, %41 ]
  ret i32 %61
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_substr_utf8(ptr nocapture noundef writeonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %2, i64 8
  %5 = load i64, ptr %4, align 8
  %6 = icmp sgt i64 %5, 0
  br i1 %6, label %7, label %124

7:                                                ; preds = %3
  %8 = getelementptr inbounds i8, ptr %1, i64 8
  %9 = getelementptr inbounds i8, ptr %1, i64 32
  %10 = getelementptr inbounds i8, ptr %1, i64 40
  %11 = getelementptr inbounds i8, ptr %1, i64 64
  %12 = getelementptr inbounds i8, ptr %1, i64 72
  br label %13

13:                                               ; preds = %7, %113
  %14 = phi i64 [ 0, %7 ], [ %121, %113 ]
  %15 = load ptr, ptr %1, align 8
  %16 = load i64, ptr %8, align 8
  %17 = icmp eq i64 %16, 1
  %18 = select i1 %17, i64 0, i64 %14
  %19 = getelementptr inbounds %struct.sw_str, ptr %15, i64 %18
  %20 = load ptr, ptr %19, align 8
  %21 = getelementptr inbounds i8, ptr %19, i64 8
  %22 = load i64, ptr %21, align 8
  %23 = load ptr, ptr %9, align 8
  %24 = load i64, ptr %10, align 8
  %25 = icmp eq i64 %24, 1
  %26 = select i1 %25, i64 0, i64 %14
  %27 = getelementptr inbounds i64, ptr %23, i64 %26
  %28 = load i64, ptr %27, align 8
  %29 = load ptr, ptr %11, align 8
  %30 = load i64, ptr %12, align 8
  %31 = icmp eq i64 %30, 1
  %32 = select i1 %31, i64 0, i64 %14
  %33 = getelementptr inbounds i64, ptr %29, i64 %32
  %34 = load i64, ptr %33, align 8
  %35 = icmp slt i64 %28, 0
  br i1 %35, label %36, label %56

36:                                               ; preds = %13, %52
  %37 = phi i64 [ %53, %52 ], [ %22, %13 ]
  %38 = phi i64 [ %54, %52 ], [ %28, %13 ]
  %39 = icmp eq i64 %37, 0
  br i1 %39, label %82, label %40

40:                                               ; preds = %36
  %41 = tail call i64 @llvm.smin.i64(i64 %37, i64 1)
  %42 = add i64 %41, -1
  br label %43

43:                                               ; preds = %46, %40
  %44 = phi i64 [ %47, %46 ], [ %37, %40 ]
  %45 = icmp sgt i64 %44, 1
  br i1 %45, label %46, label %52

46:                                               ; preds = %43
  %47 = add nsw i64 %44, -1
  %48 = getelementptr inbounds i8, ptr %20, i64 %47
  %49 = load i8, ptr %48, align 1
  %50 = and i8 %49, -64
  %51 = icmp eq i8 %50, -128
  br i1 %51, label %43, label %52

52:                                               ; preds = %46, %43
  %53 = phi i64 [ %47, %46 ], [ %42, %43 ]
  %54 = add i64 %38, 1
  %55 = icmp eq i64 %54, 0
  br i1 %55, label %79, label %36

56:                                               ; preds = %13
  %57 = icmp eq i64 %28, 0
  br i1 %57, label %85, label %58

58:                                               ; preds = %56, %75
  %59 = phi i64 [ %77, %75 ], [ %28, %56 ]
  %60 = phi i64 [ %76, %75 ], [ 0, %56 ]
  %61 = icmp eq i64 %60, %22
  br i1 %61, label %82, label %62

62:                                               ; preds = %58
  %63 = add i64 %60, 1
  %64 = tail call i64 @llvm.smax.i64(i64 %22, i64 %63)
  %65 = add i64 %64, -1
  br label %66

66:                                               ; preds = %69, %62
  %67 = phi i64 [ %70, %69 ], [ %60, %62 ]
  %68 = icmp eq i64 %67, %65
  br i1 %68, label %75, label %69

69:                                               ; preds = %66
  %70 = add nsw i64 %67, 1
  %71 = getelementptr inbounds i8, ptr %20, i64 %70
  %72 = load i8, ptr %71, align 1
  %73 = and i8 %72, -64
  %74 = icmp eq i8 %73, -128
  br i1 %74, label %66, label %75

75:                                               ; preds = %69, %66
  %76 = phi i64 [ %70, %69 ], [ %64, %66 ]
  %77 = add nsw i64 %59, -1
  %78 = icmp sgt i64 %59, 1
  br i1 %78, label %58, label %79

79:                                               ; preds = %75, %52
  %80 = phi i64 [ %53, %52 ], [ %76, %75 ]
  %81 = icmp sgt i64 %80, -1
  br i1 %81, label %85, label %82

82:                                               ; preds = %79, %58, %36
  %83 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 %28, ptr %83, align 8
  %84 = getelementptr inbounds i8, ptr %0, i64 40
  store i64 %14, ptr %84, align 8
  br label %124

85:                                               ; preds = %56, %79
  %86 = phi i64 [ %80, %79 ], [ 0, %56 ]
  %87 = icmp sgt i64 %34, 0
  br i1 %87, label %88, label %113

88:                                               ; preds = %85, %105
  %89 = phi i64 [ %108, %105 ], [ %34, %85 ]
  %90 = phi i64 [ %107, %105 ], [ %86, %85 ]
  %91 = icmp eq i64 %90, %22
  br i1 %91, label %112, label %92

92:                                               ; preds = %88
  %93 = add i64 %90, 1
  %94 = tail call i64 @llvm.smax.i64(i64 %22, i64 %93)
  %95 = add i64 %94, -1
  br label %96

96:                                               ; preds = %99, %92
  %97 = phi i64 [ %100, %99 ], [ %90, %92 ]
  %98 = icmp eq i64 %97, %95
  br i1 %98, label %105, label %99

99:                                               ; preds = %96
  %100 = add nsw i64 %97, 1
  %101 = getelementptr inbounds i8, ptr %20, i64 %100
  %102 = load i8, ptr %101, align 1
  %103 = and i8 %102, -64
  %104 = icmp eq i8 %103, -128
  br i1 %104, label %96, label %105

105:                                              ; preds = %99, %96
  %106 = phi i64 [ %100, %99 ], [ %94, %96 ]
  %107 = freeze i64 %106
  %108 = add nsw i64 %89, -1
  %109 = icmp sgt i64 %89, 1
  br i1 %109, label %88, label %110

110:                                              ; preds = %105
  %111 = icmp slt i64 %107, 0
  br i1 %111, label %112, label %113

112:                                              ; preds = %88, %110
  br label %113

113:                                              ; preds = %85, %112, %110
  %114 = phi i64 [ %22, %112 ], [ %107, %110 ], [ %86, %85 ]
  %115 = getelementptr inbounds i8, ptr %20, i64 %86
  %116 = load ptr, ptr %2, align 8
  %117 = getelementptr inbounds %struct.sw_str, ptr %116, i64 %14
  store ptr %115, ptr %117, align 8
  %118 = sub nsw i64 %114, %86
  %119 = load ptr, ptr %2, align 8
  %120 = getelementptr inbounds %struct.sw_str, ptr %119, i64 %14, i32 1
  store i64 %118, ptr %120, align 8
  %121 = add nuw nsw i64 %14, 1
  %122 = load i64, ptr %4, align 8
  %123 = icmp slt i64 %121, %122
  br i1 %123, label %13, label %124

124:                                              ; preds = %113, %3, %82
  %125 = phi i32 [ 16, %82 ], [ 0, %3 ], [ 0, %113 ]
  ret i32 %125
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden range(i32 0, 2) i32 @swh_join(ptr nocapture noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = load ptr, ptr %1, align 8
  %5 = load ptr, ptr %4, align 8
  %6 = getelementptr inbounds i8, ptr %4, i64 8
  %7 = load i64, ptr %6, align 8
  %8 = getelementptr inbounds i8, ptr %1, i64 32
  %9 = load ptr, ptr %8, align 8
  %10 = load i64, ptr %9, align 8
  %11 = getelementptr inbounds i8, ptr %0, i64 8
  %12 = load i64, ptr %11, align 8
  %13 = getelementptr inbounds i8, ptr %1, i64 64
  %14 = getelementptr inbounds i8, ptr %2, i64 8
  %15 = load i64, ptr %14, align 8
  %16 = icmp sgt i64 %15, 0
  br i1 %16, label %17, label %33

17:                                               ; preds = %3
  %18 = icmp eq i64 %10, 0
  %19 = add nsw i64 %10, -1
  %20 = mul i64 %19, %7
  %21 = select i1 %18, i64 0, i64 %20
  %22 = icmp sgt i64 %10, 0
  %23 = getelementptr inbounds i8, ptr %0, i64 16
  %24 = icmp slt i64 %10, 1
  %25 = getelementptr inbounds i8, ptr %1, i64 72
  %26 = icmp eq i64 %10, 1
  %27 = and i64 %10, 1
  %28 = icmp eq i64 %10, 1
  %29 = and i64 %10, 9223372036854775806
  %30 = icmp eq i64 %27, 0
  br label %42

31:                                               ; preds = %130
  %32 = load i64, ptr %11, align 8
  br label %33

33:                                               ; preds = %31, %3
  %34 = phi i64 [ %32, %31 ], [ %12, %3 ]
  %35 = getelementptr inbounds i8, ptr %0, i64 16
  %36 = load i64, ptr %35, align 8
  %37 = icmp ugt i64 %34, %36
  br i1 %37, label %38, label %40, !prof !8

38:                                               ; preds = %33
  %39 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %34, ptr %39, align 8
  store i64 %12, ptr %11, align 8
  br label %40

40:                                               ; preds = %33, %38
  %41 = phi i32 [ 1, %38 ], [ 0, %33 ]
  ret i32 %41

42:                                               ; preds = %17, %130
  %43 = phi i64 [ 0, %17 ], [ %131, %130 ]
  br i1 %22, label %44, label %59

44:                                               ; preds = %42
  br i1 %28, label %45, label %87

45:                                               ; preds = %87, %44
  %46 = phi i64 [ poison, %44 ], [ %109, %87 ]
  %47 = phi i64 [ 0, %44 ], [ %110, %87 ]
  %48 = phi i64 [ %21, %44 ], [ %109, %87 ]
  br i1 %30, label %59, label %49

49:                                               ; preds = %45
  %50 = getelementptr inbounds %struct.sw_view, ptr %13, i64 %47
  %51 = load ptr, ptr %50, align 8
  %52 = getelementptr inbounds i8, ptr %50, i64 8
  %53 = load i64, ptr %52, align 8
  %54 = icmp eq i64 %53, 1
  %55 = select i1 %54, i64 0, i64 %43
  %56 = getelementptr inbounds %struct.sw_str, ptr %51, i64 %55, i32 1
  %57 = load i64, ptr %56, align 8
  %58 = add i64 %57, %48
  br label %59

59:                                               ; preds = %49, %45, %42
  %60 = phi i64 [ %21, %42 ], [ %46, %45 ], [ %58, %49 ]
  %61 = load i64, ptr %11, align 8
  %62 = add i64 %61, %60
  store i64 %62, ptr %11, align 8
  %63 = load i64, ptr %23, align 8
  %64 = icmp ugt i64 %62, %63
  br i1 %64, label %68, label %65

65:                                               ; preds = %59
  %66 = load ptr, ptr %0, align 8
  %67 = getelementptr inbounds i8, ptr %66, i64 %61
  br label %68

68:                                               ; preds = %59, %65
  %69 = phi ptr [ %67, %65 ], [ null, %59 ]
  %70 = load ptr, ptr %2, align 8
  %71 = getelementptr inbounds %struct.sw_str, ptr %70, i64 %43
  store ptr %69, ptr %71, align 8
  %72 = load ptr, ptr %2, align 8
  %73 = getelementptr inbounds %struct.sw_str, ptr %72, i64 %43, i32 1
  store i64 %60, ptr %73, align 8
  %74 = icmp eq ptr %69, null
  %75 = select i1 %74, i1 true, i1 %24
  br i1 %75, label %130, label %76

76:                                               ; preds = %68
  %77 = load i64, ptr %25, align 8
  %78 = load ptr, ptr %13, align 8
  %79 = icmp eq i64 %77, 1
  %80 = select i1 %79, i64 0, i64 %43
  %81 = getelementptr inbounds %struct.sw_str, ptr %78, i64 %80
  %82 = load ptr, ptr %81, align 8
  %83 = getelementptr inbounds i8, ptr %81, i64 8
  %84 = load i64, ptr %83, align 8
  tail call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 1 %69, ptr readonly align 1 %82, i64 %84, i1 false)
  br i1 %26, label %130, label %85

85:                                               ; preds = %76
  %86 = getelementptr inbounds i8, ptr %69, i64 %84
  br label %113

87:                                               ; preds = %44, %87
  %88 = phi i64 [ %110, %87 ], [ 0, %44 ]
  %89 = phi i64 [ %109, %87 ], [ %21, %44 ]
  %90 = phi i64 [ %111, %87 ], [ 0, %44 ]
  %91 = getelementptr inbounds %struct.sw_view, ptr %13, i64 %88
  %92 = load ptr, ptr %91, align 8
  %93 = getelementptr inbounds i8, ptr %91, i64 8
  %94 = load i64, ptr %93, align 8
  %95 = icmp eq i64 %94, 1
  %96 = select i1 %95, i64 0, i64 %43
  %97 = getelementptr inbounds %struct.sw_str, ptr %92, i64 %96, i32 1
  %98 = load i64, ptr %97, align 8
  %99 = add i64 %98, %89
  %100 = or disjoint i64 %88, 1
  %101 = getelementptr inbounds %struct.sw_view, ptr %13, i64 %100
  %102 = load ptr, ptr %101, align 8
  %103 = getelementptr inbounds i8, ptr %101, i64 8
  %104 = load i64, ptr %103, align 8
  %105 = icmp eq i64 %104, 1
  %106 = select i1 %105, i64 0, i64 %43
  %107 = getelementptr inbounds %struct.sw_str, ptr %102, i64 %106, i32 1
  %108 = load i64, ptr %107, align 8
  %109 = add i64 %108, %99
  %110 = add nuw nsw i64 %88, 2
  %111 = add i64 %90, 2
  %112 = icmp eq i64 %111, %29
  br i1 %112, label %45, label %87

113:                                              ; preds = %85, %113
  %114 = phi i64 [ %128, %113 ], [ 1, %85 ]
  %115 = phi ptr [ %127, %113 ], [ %86, %85 ]
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %115, ptr readonly align 1 %5, i64 %7, i1 false)
  %116 = getelementptr inbounds i8, ptr %115, i64 %7
  %117 = getelementptr inbounds %struct.sw_view, ptr %13, i64 %114
  %118 = load ptr, ptr %117, align 8
  %119 = getelementptr inbounds i8, ptr %117, i64 8
  %120 = load i64, ptr %119, align 8
  %121 = icmp eq i64 %120, 1
  %122 = select i1 %121, i64 0, i64 %43
  %123 = getelementptr inbounds %struct.sw_str, ptr %118, i64 %122
  %124 = load ptr, ptr %123, align 8
  %125 = getelementptr inbounds i8, ptr %123, i64 8
  %126 = load i64, ptr %125, align 8
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %116, ptr readonly align 1 %124, i64 %126, i1 false)
  %127 = getelementptr inbounds i8, ptr %116, i64 %126
  %128 = add nuw nsw i64 %114, 1
  %129 = icmp eq i64 %128, %10
  br i1 %129, label %130, label %113, !llvm.loop !9

130:                                              ; preds = %113, %76, %68
  %131 = add nuw nsw i64 %43, 1
  %132 = load i64, ptr %14, align 8
  %133 = icmp slt i64 %131, %132
  br i1 %133, label %42, label %31
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_reduce_join(ptr nocapture noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = alloca [16 x i64], align 16
  %5 = alloca [16 x i64], align 16
  %6 = getelementptr inbounds i8, ptr %1, i64 32
  %7 = load ptr, ptr %6, align 8
  %8 = getelementptr inbounds i8, ptr %1, i64 64
  %9 = load ptr, ptr %8, align 8
  %10 = load ptr, ptr %9, align 8
  %11 = getelementptr inbounds i8, ptr %9, i64 8
  %12 = load i64, ptr %11, align 8
  call void @llvm.lifetime.start.p0(i64 128, ptr nonnull %4) #4
  call void @llvm.lifetime.start.p0(i64 128, ptr nonnull %5) #4
  %13 = getelementptr inbounds i8, ptr %1, i64 40
  %14 = load i64, ptr %13, align 8
  %15 = getelementptr inbounds i8, ptr %1, i64 16
  %16 = load i64, ptr %15, align 8
  %17 = icmp sgt i64 %16, 16
  br i1 %17, label %279, label %18

18:                                               ; preds = %3
  %19 = icmp sgt i64 %16, 0
  br i1 %19, label %20, label %81

20:                                               ; preds = %18
  %21 = getelementptr inbounds i8, ptr %1, i64 24
  %22 = load ptr, ptr %21, align 8
  %23 = and i64 %16, 3
  %24 = icmp ult i64 %16, 4
  br i1 %24, label %27, label %25

25:                                               ; preds = %20
  %26 = and i64 %16, 9223372036854775804
  br label %50

27:                                               ; preds = %50, %20
  %28 = phi i64 [ 1, %20 ], [ %73, %50 ]
  %29 = phi i64 [ %16, %20 ], [ %69, %50 ]
  %30 = icmp eq i64 %23, 0
  br i1 %30, label %42, label %31

31:                                               ; preds = %27, %31
  %32 = phi i64 [ %39, %31 ], [ %28, %27 ]
  %33 = phi i64 [ %35, %31 ], [ %29, %27 ]
  %34 = phi i64 [ %40, %31 ], [ 0, %27 ]
  %35 = add nsw i64 %33, -1
  %36 = getelementptr inbounds [16 x i64], ptr %4, i64 0, i64 %35
  store i64 %32, ptr %36, align 8
  %37 = getelementptr inbounds i64, ptr %22, i64 %35
  %38 = load i64, ptr %37, align 8
  %39 = mul nsw i64 %38, %32
  %40 = add i64 %34, 1
  %41 = icmp eq i64 %40, %23
  br i1 %41, label %42, label %31, !llvm.loop !11

42:                                               ; preds = %31, %27
  br i1 %19, label %43, label %81

43:                                               ; preds = %42
  %44 = icmp sgt i64 %14, 0
  %45 = getelementptr inbounds i8, ptr %1, i64 24
  %46 = and i64 %14, 3
  %47 = icmp ult i64 %14, 4
  %48 = and i64 %14, 9223372036854775804
  %49 = icmp eq i64 %46, 0
  br label %76

50:                                               ; preds = %50, %25
  %51 = phi i64 [ 1, %25 ], [ %73, %50 ]
  %52 = phi i64 [ %16, %25 ], [ %69, %50 ]
  %53 = phi i64 [ 0, %25 ], [ %74, %50 ]
  %54 = add nsw i64 %52, -1
  %55 = getelementptr inbounds [16 x i64], ptr %4, i64 0, i64 %54
  store i64 %51, ptr %55, align 8
  %56 = getelementptr inbounds i64, ptr %22, i64 %54
  %57 = load i64, ptr %56, align 8
  %58 = mul nsw i64 %57, %51
  %59 = add nsw i64 %52, -2
  %60 = getelementptr inbounds [16 x i64], ptr %4, i64 0, i64 %59
  store i64 %58, ptr %60, align 8
  %61 = getelementptr inbounds i64, ptr %22, i64 %59
  %62 = load i64, ptr %61, align 8
  %63 = mul nsw i64 %62, %58
  %64 = add nsw i64 %52, -3
  %65 = getelementptr inbounds [16 x i64], ptr %4, i64 0, i64 %64
  store i64 %63, ptr %65, align 8
  %66 = getelementptr inbounds i64, ptr %22, i64 %64
  %67 = load i64, ptr %66, align 8
  %68 = mul nsw i64 %67, %63
  %69 = add nsw i64 %52, -4
  %70 = getelementptr inbounds [16 x i64], ptr %4, i64 0, i64 %69
  store i64 %68, ptr %70, align 8
  %71 = getelementptr inbounds i64, ptr %22, i64 %69
  %72 = load i64, ptr %71, align 8
  %73 = mul nsw i64 %72, %68
  %74 = add i64 %53, 4
  %75 = icmp eq i64 %74, %26
  br i1 %75, label %27, label %50

76:                                               ; preds = %43, %157
  %77 = phi i64 [ 0, %43 ], [ %159, %157 ]
  %78 = phi i64 [ 1, %43 ], [ %158, %157 ]
  %79 = phi i64 [ 0, %43 ], [ %160, %157 ]
  br i1 %44, label %80, label %154

80:                                               ; preds = %76
  br i1 %47, label %100, label %119

81:                                               ; preds = %157, %18, %42
  %82 = phi i64 [ 1, %42 ], [ 1, %18 ], [ %158, %157 ]
  %83 = phi i64 [ 0, %42 ], [ 0, %18 ], [ %159, %157 ]
  %84 = getelementptr inbounds i8, ptr %0, i64 8
  %85 = load i64, ptr %84, align 8
  %86 = getelementptr inbounds i8, ptr %2, i64 8
  %87 = load i64, ptr %86, align 8
  %88 = icmp sgt i64 %87, 0
  br i1 %88, label %89, label %164

89:                                               ; preds = %81
  %90 = icmp eq i64 %83, 0
  %91 = getelementptr inbounds i8, ptr %1, i64 24
  %92 = icmp eq i64 %82, 0
  %93 = add nsw i64 %82, -1
  %94 = mul i64 %93, %12
  %95 = select i1 %92, i64 0, i64 %94
  %96 = icmp sgt i64 %82, 0
  %97 = icmp eq i64 %14, 0
  %98 = getelementptr inbounds i8, ptr %0, i64 16
  %99 = icmp slt i64 %82, 1
  br label %171

100:                                              ; preds = %119, %80
  %101 = phi i32 [ poison, %80 ], [ %145, %119 ]
  %102 = phi i64 [ 0, %80 ], [ %146, %119 ]
  %103 = phi i32 [ 0, %80 ], [ %145, %119 ]
  br i1 %49, label %116, label %104

104:                                              ; preds = %100, %104
  %105 = phi i64 [ %113, %104 ], [ %102, %100 ]
  %106 = phi i32 [ %112, %104 ], [ %103, %100 ]
  %107 = phi i64 [ %114, %104 ], [ 0, %100 ]
  %108 = getelementptr inbounds i64, ptr %7, i64 %105
  %109 = load i64, ptr %108, align 8
  %110 = icmp eq i64 %109, %79
  %111 = zext i1 %110 to i32
  %112 = or i32 %106, %111
  %113 = add nuw nsw i64 %105, 1
  %114 = add i64 %107, 1
  %115 = icmp eq i64 %114, %46
  br i1 %115, label %116, label %104, !llvm.loop !12

116:                                              ; preds = %104, %100
  %117 = phi i32 [ %101, %100 ], [ %112, %104 ]
  %118 = icmp eq i32 %117, 0
  br i1 %118, label %154, label %149

119:                                              ; preds = %80, %119
  %120 = phi i64 [ %146, %119 ], [ 0, %80 ]
  %121 = phi i32 [ %145, %119 ], [ 0, %80 ]
  %122 = phi i64 [ %147, %119 ], [ 0, %80 ]
  %123 = getelementptr inbounds i64, ptr %7, i64 %120
  %124 = load i64, ptr %123, align 8
  %125 = icmp eq i64 %124, %79
  %126 = zext i1 %125 to i32
  %127 = or i32 %121, %126
  %128 = or disjoint i64 %120, 1
  %129 = getelementptr inbounds i64, ptr %7, i64 %128
  %130 = load i64, ptr %129, align 8
  %131 = icmp eq i64 %130, %79
  %132 = zext i1 %131 to i32
  %133 = or i32 %127, %132
  %134 = or disjoint i64 %120, 2
  %135 = getelementptr inbounds i64, ptr %7, i64 %134
  %136 = load i64, ptr %135, align 8
  %137 = icmp eq i64 %136, %79
  %138 = zext i1 %137 to i32
  %139 = or i32 %133, %138
  %140 = or disjoint i64 %120, 3
  %141 = getelementptr inbounds i64, ptr %7, i64 %140
  %142 = load i64, ptr %141, align 8
  %143 = icmp eq i64 %142, %79
  %144 = zext i1 %143 to i32
  %145 = or i32 %139, %144
  %146 = add nuw nsw i64 %120, 4
  %147 = add i64 %122, 4
  %148 = icmp eq i64 %147, %48
  br i1 %148, label %100, label %119

149:                                              ; preds = %116
  %150 = load ptr, ptr %45, align 8
  %151 = getelementptr inbounds i64, ptr %150, i64 %79
  %152 = load i64, ptr %151, align 8
  %153 = mul nsw i64 %152, %78
  br label %157

154:                                              ; preds = %76, %116
  %155 = add nsw i64 %77, 1
  %156 = getelementptr inbounds [16 x i64], ptr %5, i64 0, i64 %77
  store i64 %79, ptr %156, align 8
  br label %157

157:                                              ; preds = %154, %149
  %158 = phi i64 [ %153, %149 ], [ %78, %154 ]
  %159 = phi i64 [ %77, %149 ], [ %155, %154 ]
  %160 = add nuw nsw i64 %79, 1
  %161 = icmp eq i64 %160, %16
  br i1 %161, label %81, label %76

162:                                              ; preds = %275
  %163 = load i64, ptr %84, align 8
  br label %164

164:                                              ; preds = %162, %81
  %165 = phi i64 [ %163, %162 ], [ %85, %81 ]
  %166 = getelementptr inbounds i8, ptr %0, i64 16
  %167 = load i64, ptr %166, align 8
  %168 = icmp ugt i64 %165, %167
  br i1 %168, label %169, label %279, !prof !8

169:                                              ; preds = %164
  %170 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %165, ptr %170, align 8
  store i64 %85, ptr %84, align 8
  br label %279

171:                                              ; preds = %89, %275
  %172 = phi i64 [ 0, %89 ], [ %276, %275 ]
  %173 = load ptr, ptr %1, align 8
  br i1 %90, label %192, label %174

174:                                              ; preds = %171
  %175 = load ptr, ptr %91, align 8
  br label %176

176:                                              ; preds = %176, %174
  %177 = phi i64 [ %83, %174 ], [ %180, %176 ]
  %178 = phi i64 [ 0, %174 ], [ %189, %176 ]
  %179 = phi i64 [ %172, %174 ], [ %190, %176 ]
  %180 = add nsw i64 %177, -1
  %181 = getelementptr inbounds i64, ptr %5, i64 %180
  %182 = load i64, ptr %181, align 8
  %183 = getelementptr inbounds i64, ptr %175, i64 %182
  %184 = load i64, ptr %183, align 8
  %185 = srem i64 %179, %184
  %186 = getelementptr inbounds i64, ptr %4, i64 %182
  %187 = load i64, ptr %186, align 8
  %188 = mul nsw i64 %187, %185
  %189 = add nsw i64 %188, %178
  %190 = sdiv i64 %179, %184
  %191 = icmp eq i64 %180, 0
  br i1 %191, label %192, label %176

192:                                              ; preds = %176, %171
  %193 = phi i64 [ 0, %171 ], [ %189, %176 ]
  %194 = getelementptr inbounds %struct.sw_str, ptr %173, i64 %193
  br i1 %96, label %212, label %195

195:                                              ; preds = %233, %192
  %196 = phi i64 [ %95, %192 ], [ %237, %233 ]
  %197 = load i64, ptr %84, align 8
  %198 = add i64 %197, %196
  store i64 %198, ptr %84, align 8
  %199 = load i64, ptr %98, align 8
  %200 = icmp ugt i64 %198, %199
  br i1 %200, label %204, label %201

201:                                              ; preds = %195
  %202 = load ptr, ptr %0, align 8
  %203 = getelementptr inbounds i8, ptr %202, i64 %197
  br label %204

204:                                              ; preds = %195, %201
  %205 = phi ptr [ %203, %201 ], [ null, %195 ]
  %206 = load ptr, ptr %2, align 8
  %207 = getelementptr inbounds %struct.sw_str, ptr %206, i64 %172
  store ptr %205, ptr %207, align 8
  %208 = load ptr, ptr %2, align 8
  %209 = getelementptr inbounds %struct.sw_str, ptr %208, i64 %172, i32 1
  store i64 %196, ptr %209, align 8
  %210 = icmp eq ptr %205, null
  %211 = select i1 %210, i1 true, i1 %99
  br i1 %211, label %275, label %240

212:                                              ; preds = %192, %233
  %213 = phi i64 [ %238, %233 ], [ 0, %192 ]
  %214 = phi i64 [ %237, %233 ], [ %95, %192 ]
  br i1 %97, label %233, label %215

215:                                              ; preds = %212
  %216 = load ptr, ptr %91, align 8
  br label %217

217:                                              ; preds = %217, %215
  %218 = phi i64 [ %14, %215 ], [ %221, %217 ]
  %219 = phi i64 [ 0, %215 ], [ %230, %217 ]
  %220 = phi i64 [ %213, %215 ], [ %231, %217 ]
  %221 = add nsw i64 %218, -1
  %222 = getelementptr inbounds i64, ptr %7, i64 %221
  %223 = load i64, ptr %222, align 8
  %224 = getelementptr inbounds i64, ptr %216, i64 %223
  %225 = load i64, ptr %224, align 8
  %226 = srem i64 %220, %225
  %227 = getelementptr inbounds i64, ptr %4, i64 %223
  %228 = load i64, ptr %227, align 8
  %229 = mul nsw i64 %228, %226
  %230 = add nsw i64 %229, %219
  %231 = sdiv i64 %220, %225
  %232 = icmp eq i64 %221, 0
  br i1 %232, label %233, label %217

233:                                              ; preds = %217, %212
  %234 = phi i64 [ 0, %212 ], [ %230, %217 ]
  %235 = getelementptr inbounds %struct.sw_str, ptr %194, i64 %234, i32 1
  %236 = load i64, ptr %235, align 8
  %237 = add i64 %236, %214
  %238 = add nuw nsw i64 %213, 1
  %239 = icmp eq i64 %238, %82
  br i1 %239, label %195, label %212

240:                                              ; preds = %204, %266
  %241 = phi i64 [ %273, %266 ], [ 0, %204 ]
  %242 = phi ptr [ %272, %266 ], [ %205, %204 ]
  %243 = icmp eq i64 %241, 0
  br i1 %243, label %246, label %244

244:                                              ; preds = %240
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %242, ptr readonly align 1 %10, i64 %12, i1 false)
  %245 = getelementptr inbounds i8, ptr %242, i64 %12
  br label %246

246:                                              ; preds = %244, %240
  %247 = phi ptr [ %245, %244 ], [ %242, %240 ]
  br i1 %97, label %266, label %248

248:                                              ; preds = %246
  %249 = load ptr, ptr %91, align 8
  br label %250

250:                                              ; preds = %250, %248
  %251 = phi i64 [ %14, %248 ], [ %254, %250 ]
  %252 = phi i64 [ 0, %248 ], [ %263, %250 ]
  %253 = phi i64 [ %241, %248 ], [ %264, %250 ]
  %254 = add nsw i64 %251, -1
  %255 = getelementptr inbounds i64, ptr %7, i64 %254
  %256 = load i64, ptr %255, align 8
  %257 = getelementptr inbounds i64, ptr %249, i64 %256
  %258 = load i64, ptr %257, align 8
  %259 = srem i64 %253, %258
  %260 = getelementptr inbounds i64, ptr %4, i64 %256
  %261 = load i64, ptr %260, align 8
  %262 = mul nsw i64 %261, %259
  %263 = add nsw i64 %262, %252
  %264 = sdiv i64 %253, %258
  %265 = icmp eq i64 %254, 0
  br i1 %265, label %266, label %250

266:                                              ; preds = %250, %246
  %267 = phi i64 [ 0, %246 ], [ %263, %250 ]
  %268 = getelementptr inbounds %struct.sw_str, ptr %194, i64 %267
  %269 = load ptr, ptr %268, align 8
  %270 = getelementptr inbounds i8, ptr %268, i64 8
  %271 = load i64, ptr %270, align 8
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %247, ptr readonly align 1 %269, i64 %271, i1 false)
  %272 = getelementptr inbounds i8, ptr %247, i64 %271
  %273 = add nuw nsw i64 %241, 1
  %274 = icmp eq i64 %273, %82
  br i1 %274, label %275, label %240

275:                                              ; preds = %266, %204
  %276 = add nuw nsw i64 %172, 1
  %277 = load i64, ptr %86, align 8
  %278 = icmp slt i64 %276, %277
  br i1 %278, label %171, label %162

279:                                              ; preds = %169, %164, %3
  %280 = phi i32 [ 16, %3 ], [ 1, %169 ], [ 0, %164 ]
  call void @llvm.lifetime.end.p0(i64 128, ptr nonnull %5) #4
  call void @llvm.lifetime.end.p0(i64 128, ptr nonnull %4) #4
  ret i32 %280
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.umin.i64(i64, i64) #3

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #3

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #3

attributes #0 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "no-builtins" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { nounwind }

!4 = distinct !{!4, !5}
!5 = !{!"llvm.loop.unroll.disable"}
!6 = distinct !{!6, !5}
!7 = distinct !{!7, !5}
!8 = !{!"branch_weights", !"expected", i32 1, i32 2000}
!9 = distinct !{!9, !10}
!10 = !{!"llvm.loop.peeled.count", i32 1}
!11 = distinct !{!11, !5}
!12 = distinct !{!12, !5}
