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
define hidden range(i32 0, 2) i32 @swh_lower(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = tail call fastcc i32 @shiftCase(ptr noundef %0, ptr noundef %1, ptr noundef %2, i8 noundef zeroext 65) #4
  ret i32 %4
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc range(i32 0, 2) i32 @shiftCase(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2, i8 noundef zeroext %3) unnamed_addr #0 {
  %5 = getelementptr inbounds i8, ptr %0, i64 8
  %6 = load i64, ptr %5, align 8
  %7 = getelementptr inbounds i8, ptr %1, i64 8
  %8 = load i64, ptr %7, align 8
  %9 = icmp sgt i64 %8, 0
  br i1 %9, label %10, label %31

10:                                               ; preds = %4
  %11 = load ptr, ptr %1, align 8
  %12 = and i64 %8, 3
  %13 = icmp ult i64 %8, 4
  br i1 %13, label %16, label %14

14:                                               ; preds = %10
  %15 = and i64 %8, 9223372036854775804
  br label %54

16:                                               ; preds = %54, %10
  %17 = phi i64 [ poison, %10 ], [ %72, %54 ]
  %18 = phi i64 [ 0, %10 ], [ %72, %54 ]
  %19 = phi i64 [ 0, %10 ], [ %73, %54 ]
  %20 = icmp eq i64 %12, 0
  br i1 %20, label %31, label %21

21:                                               ; preds = %16, %21
  %22 = phi i64 [ %27, %21 ], [ %18, %16 ]
  %23 = phi i64 [ %28, %21 ], [ %19, %16 ]
  %24 = phi i64 [ %29, %21 ], [ 0, %16 ]
  %25 = getelementptr inbounds %struct.sw_str, ptr %11, i64 %23, i32 1
  %26 = load i64, ptr %25, align 8
  %27 = add i64 %26, %22
  %28 = add nuw nsw i64 %23, 1
  %29 = add i64 %24, 1
  %30 = icmp eq i64 %29, %12
  br i1 %30, label %31, label %21, !llvm.loop !4

31:                                               ; preds = %16, %21, %4
  %32 = phi i64 [ 0, %4 ], [ %17, %16 ], [ %27, %21 ]
  %33 = add i64 %32, %6
  store i64 %33, ptr %5, align 8
  %34 = getelementptr inbounds i8, ptr %0, i64 16
  %35 = load i64, ptr %34, align 8
  %36 = icmp ugt i64 %33, %35
  br i1 %36, label %76, label %37, !prof !6

37:                                               ; preds = %31
  %38 = load ptr, ptr %0, align 8
  %39 = icmp eq ptr %38, null
  %40 = getelementptr inbounds i8, ptr %38, i64 %6
  %41 = select i1 %39, ptr %0, ptr %40
  %42 = icmp eq ptr %41, null
  br i1 %42, label %151, label %43

43:                                               ; preds = %37
  %44 = load i64, ptr %7, align 8
  %45 = icmp sgt i64 %44, 0
  br i1 %45, label %46, label %151

46:                                               ; preds = %43
  %47 = zext nneg i8 %3 to i32
  %48 = sub nuw nsw i32 128, %47
  %49 = zext nneg i32 %48 to i64
  %50 = mul nuw nsw i64 %49, 72340172838076673
  %51 = sub nsw i32 102, %47
  %52 = zext nneg i32 %51 to i64
  %53 = mul nuw nsw i64 %52, 72340172838076673
  br label %78

54:                                               ; preds = %54, %14
  %55 = phi i64 [ 0, %14 ], [ %72, %54 ]
  %56 = phi i64 [ 0, %14 ], [ %73, %54 ]
  %57 = phi i64 [ 0, %14 ], [ %74, %54 ]
  %58 = getelementptr inbounds %struct.sw_str, ptr %11, i64 %56, i32 1
  %59 = load i64, ptr %58, align 8
  %60 = add i64 %59, %55
  %61 = or disjoint i64 %56, 1
  %62 = getelementptr inbounds %struct.sw_str, ptr %11, i64 %61, i32 1
  %63 = load i64, ptr %62, align 8
  %64 = add i64 %63, %60
  %65 = or disjoint i64 %56, 2
  %66 = getelementptr inbounds %struct.sw_str, ptr %11, i64 %65, i32 1
  %67 = load i64, ptr %66, align 8
  %68 = add i64 %67, %64
  %69 = or disjoint i64 %56, 3
  %70 = getelementptr inbounds %struct.sw_str, ptr %11, i64 %69, i32 1
  %71 = load i64, ptr %70, align 8
  %72 = add i64 %71, %68
  %73 = add nuw nsw i64 %56, 4
  %74 = add i64 %57, 4
  %75 = icmp eq i64 %74, %15
  br i1 %75, label %16, label %54

76:                                               ; preds = %31
  %77 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %33, ptr %77, align 8
  store i64 %6, ptr %5, align 8
  br label %151

78:                                               ; preds = %46, %142
  %79 = phi ptr [ %41, %46 ], [ %147, %142 ]
  %80 = phi i64 [ 0, %46 ], [ %148, %142 ]
  %81 = load ptr, ptr %1, align 8
  %82 = getelementptr inbounds %struct.sw_str, ptr %81, i64 %80
  %83 = load ptr, ptr %82, align 8
  %84 = getelementptr inbounds i8, ptr %82, i64 8
  %85 = load i64, ptr %84, align 8
  %86 = icmp ult i64 %85, 8
  br i1 %86, label %87, label %106

87:                                               ; preds = %106, %78
  %88 = phi i64 [ 0, %78 ], [ %107, %106 ]
  %89 = icmp ult i64 %88, %85
  br i1 %89, label %90, label %142

90:                                               ; preds = %87
  %91 = or disjoint i64 %88, 1
  %92 = and i64 %85, 1
  %93 = icmp eq i64 %92, 0
  br i1 %93, label %103, label %94

94:                                               ; preds = %90
  %95 = getelementptr inbounds i8, ptr %83, i64 %88
  %96 = load i8, ptr %95, align 1
  %97 = sub i8 %96, %3
  %98 = icmp ult i8 %97, 26
  %99 = select i1 %98, i8 32, i8 0
  %100 = xor i8 %99, %96
  %101 = getelementptr inbounds i8, ptr %79, i64 %88
  store i8 %100, ptr %101, align 1
  %102 = or disjoint i64 %88, 1
  br label %103

103:                                              ; preds = %94, %90
  %104 = phi i64 [ %88, %90 ], [ %102, %94 ]
  %105 = icmp eq i64 %85, %91
  br i1 %105, label %142, label %123

106:                                              ; preds = %78, %106
  %107 = phi i64 [ %121, %106 ], [ 8, %78 ]
  %108 = phi i64 [ %107, %106 ], [ 0, %78 ]
  %109 = getelementptr inbounds i8, ptr %83, i64 %108
  %110 = load i64, ptr %109, align 1
  %111 = and i64 %110, 9187201950435737471
  %112 = add nuw i64 %111, %50
  %113 = add nuw i64 %111, %53
  %114 = or i64 %113, %110
  %115 = xor i64 %114, -1
  %116 = and i64 %112, %115
  %117 = lshr i64 %116, 2
  %118 = and i64 %117, 2314885530818453536
  %119 = xor i64 %118, %110
  %120 = getelementptr inbounds i8, ptr %79, i64 %108
  store i64 %119, ptr %120, align 1
  %121 = add i64 %107, 8
  %122 = icmp ugt i64 %121, %85
  br i1 %122, label %87, label %106

123:                                              ; preds = %103, %123
  %124 = phi i64 [ %140, %123 ], [ %104, %103 ]
  %125 = getelementptr inbounds i8, ptr %83, i64 %124
  %126 = load i8, ptr %125, align 1
  %127 = sub i8 %126, %3
  %128 = icmp ult i8 %127, 26
  %129 = select i1 %128, i8 32, i8 0
  %130 = xor i8 %129, %126
  %131 = getelementptr inbounds i8, ptr %79, i64 %124
  store i8 %130, ptr %131, align 1
  %132 = add nuw i64 %124, 1
  %133 = getelementptr inbounds i8, ptr %83, i64 %132
  %134 = load i8, ptr %133, align 1
  %135 = sub i8 %134, %3
  %136 = icmp ult i8 %135, 26
  %137 = select i1 %136, i8 32, i8 0
  %138 = xor i8 %137, %134
  %139 = getelementptr inbounds i8, ptr %79, i64 %132
  store i8 %138, ptr %139, align 1
  %140 = add nuw i64 %124, 2
  %141 = icmp eq i64 %140, %85
  br i1 %141, label %142, label %123

142:                                              ; preds = %103, %123, %87
  %143 = load ptr, ptr %2, align 8
  %144 = getelementptr inbounds %struct.sw_str, ptr %143, i64 %80
  store ptr %79, ptr %144, align 8
  %145 = load ptr, ptr %2, align 8
  %146 = getelementptr inbounds %struct.sw_str, ptr %145, i64 %80, i32 1
  store i64 %85, ptr %146, align 8
  %147 = getelementptr inbounds i8, ptr %79, i64 %85
  %148 = add nuw nsw i64 %80, 1
  %149 = load i64, ptr %7, align 8
  %150 = icmp slt i64 %148, %149
  br i1 %150, label %78, label %151

151:                                              ; preds = %142, %43, %76, %37
  %152 = phi i32 [ 1, %76 ], [ 0, %37 ], [ 0, %43 ], [ 0, %142 ]
  ret i32 %152
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden range(i32 0, 2) i32 @swh_upper(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = tail call fastcc i32 @shiftCase(ptr noundef %0, ptr noundef %1, ptr noundef %2, i8 noundef zeroext 97) #4
  ret i32 %4
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
define hidden range(i32 0, 2) i32 @swh_join(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
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

31:                                               ; preds = %132
  %32 = load i64, ptr %11, align 8
  br label %33

33:                                               ; preds = %31, %3
  %34 = phi i64 [ %32, %31 ], [ %12, %3 ]
  %35 = getelementptr inbounds i8, ptr %0, i64 16
  %36 = load i64, ptr %35, align 8
  %37 = icmp ugt i64 %34, %36
  br i1 %37, label %38, label %40, !prof !6

38:                                               ; preds = %33
  %39 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %34, ptr %39, align 8
  store i64 %12, ptr %11, align 8
  br label %40

40:                                               ; preds = %33, %38
  %41 = phi i32 [ 1, %38 ], [ 0, %33 ]
  ret i32 %41

42:                                               ; preds = %17, %132
  %43 = phi i64 [ 0, %17 ], [ %133, %132 ]
  br i1 %22, label %44, label %59

44:                                               ; preds = %42
  br i1 %28, label %45, label %89

45:                                               ; preds = %89, %44
  %46 = phi i64 [ poison, %44 ], [ %111, %89 ]
  %47 = phi i64 [ 0, %44 ], [ %112, %89 ]
  %48 = phi i64 [ %21, %44 ], [ %111, %89 ]
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
  br i1 %64, label %70, label %65, !prof !6

65:                                               ; preds = %59
  %66 = load ptr, ptr %0, align 8
  %67 = icmp eq ptr %66, null
  %68 = getelementptr inbounds i8, ptr %66, i64 %61
  %69 = select i1 %67, ptr %0, ptr %68
  br label %70

70:                                               ; preds = %65, %59
  %71 = phi ptr [ null, %59 ], [ %69, %65 ]
  %72 = load ptr, ptr %2, align 8
  %73 = getelementptr inbounds %struct.sw_str, ptr %72, i64 %43
  store ptr %71, ptr %73, align 8
  %74 = load ptr, ptr %2, align 8
  %75 = getelementptr inbounds %struct.sw_str, ptr %74, i64 %43, i32 1
  store i64 %60, ptr %75, align 8
  %76 = icmp eq ptr %71, null
  %77 = select i1 %76, i1 true, i1 %24
  br i1 %77, label %132, label %78

78:                                               ; preds = %70
  %79 = load i64, ptr %25, align 8
  %80 = load ptr, ptr %13, align 8
  %81 = icmp eq i64 %79, 1
  %82 = select i1 %81, i64 0, i64 %43
  %83 = getelementptr inbounds %struct.sw_str, ptr %80, i64 %82
  %84 = load ptr, ptr %83, align 8
  %85 = getelementptr inbounds i8, ptr %83, i64 8
  %86 = load i64, ptr %85, align 8
  tail call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 1 %71, ptr readonly align 1 %84, i64 %86, i1 false)
  br i1 %26, label %132, label %87

87:                                               ; preds = %78
  %88 = getelementptr inbounds i8, ptr %71, i64 %86
  br label %115

89:                                               ; preds = %44, %89
  %90 = phi i64 [ %112, %89 ], [ 0, %44 ]
  %91 = phi i64 [ %111, %89 ], [ %21, %44 ]
  %92 = phi i64 [ %113, %89 ], [ 0, %44 ]
  %93 = getelementptr inbounds %struct.sw_view, ptr %13, i64 %90
  %94 = load ptr, ptr %93, align 8
  %95 = getelementptr inbounds i8, ptr %93, i64 8
  %96 = load i64, ptr %95, align 8
  %97 = icmp eq i64 %96, 1
  %98 = select i1 %97, i64 0, i64 %43
  %99 = getelementptr inbounds %struct.sw_str, ptr %94, i64 %98, i32 1
  %100 = load i64, ptr %99, align 8
  %101 = add i64 %100, %91
  %102 = or disjoint i64 %90, 1
  %103 = getelementptr inbounds %struct.sw_view, ptr %13, i64 %102
  %104 = load ptr, ptr %103, align 8
  %105 = getelementptr inbounds i8, ptr %103, i64 8
  %106 = load i64, ptr %105, align 8
  %107 = icmp eq i64 %106, 1
  %108 = select i1 %107, i64 0, i64 %43
  %109 = getelementptr inbounds %struct.sw_str, ptr %104, i64 %108, i32 1
  %110 = load i64, ptr %109, align 8
  %111 = add i64 %110, %101
  %112 = add nuw nsw i64 %90, 2
  %113 = add i64 %92, 2
  %114 = icmp eq i64 %113, %29
  br i1 %114, label %45, label %89

115:                                              ; preds = %87, %115
  %116 = phi i64 [ %130, %115 ], [ 1, %87 ]
  %117 = phi ptr [ %129, %115 ], [ %88, %87 ]
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %117, ptr readonly align 1 %5, i64 %7, i1 false)
  %118 = getelementptr inbounds i8, ptr %117, i64 %7
  %119 = getelementptr inbounds %struct.sw_view, ptr %13, i64 %116
  %120 = load ptr, ptr %119, align 8
  %121 = getelementptr inbounds i8, ptr %119, i64 8
  %122 = load i64, ptr %121, align 8
  %123 = icmp eq i64 %122, 1
  %124 = select i1 %123, i64 0, i64 %43
  %125 = getelementptr inbounds %struct.sw_str, ptr %120, i64 %124
  %126 = load ptr, ptr %125, align 8
  %127 = getelementptr inbounds i8, ptr %125, i64 8
  %128 = load i64, ptr %127, align 8
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %118, ptr readonly align 1 %126, i64 %128, i1 false)
  %129 = getelementptr inbounds i8, ptr %118, i64 %128
  %130 = add nuw nsw i64 %116, 1
  %131 = icmp eq i64 %130, %10
  br i1 %131, label %132, label %115, !llvm.loop !8

132:                                              ; preds = %115, %78, %70
  %133 = add nuw nsw i64 %43, 1
  %134 = load i64, ptr %14, align 8
  %135 = icmp slt i64 %133, %134
  br i1 %135, label %42, label %31
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_reduce_join(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = alloca [16 x i64], align 16
  %5 = alloca [16 x i64], align 16
  %6 = getelementptr inbounds i8, ptr %1, i64 32
  %7 = load ptr, ptr %6, align 8
  %8 = getelementptr inbounds i8, ptr %1, i64 64
  %9 = load ptr, ptr %8, align 8
  %10 = load ptr, ptr %9, align 8
  %11 = getelementptr inbounds i8, ptr %9, i64 8
  %12 = load i64, ptr %11, align 8
  call void @llvm.lifetime.start.p0(i64 128, ptr nonnull %4) #5
  call void @llvm.lifetime.start.p0(i64 128, ptr nonnull %5) #5
  %13 = getelementptr inbounds i8, ptr %1, i64 40
  %14 = load i64, ptr %13, align 8
  %15 = getelementptr inbounds i8, ptr %1, i64 16
  %16 = load i64, ptr %15, align 8
  %17 = icmp sgt i64 %16, 16
  br i1 %17, label %281, label %18

18:                                               ; preds = %3
  %19 = icmp sgt i64 %16, 0
  br i1 %19, label %20, label %82

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
  br i1 %41, label %42, label %31, !llvm.loop !10

42:                                               ; preds = %31, %27
  br i1 %19, label %43, label %82

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

76:                                               ; preds = %43, %158
  %77 = phi i64 [ %16, %43 ], [ %80, %158 ]
  %78 = phi i64 [ 0, %43 ], [ %160, %158 ]
  %79 = phi i64 [ 1, %43 ], [ %159, %158 ]
  %80 = add nsw i64 %77, -1
  br i1 %44, label %81, label %155

81:                                               ; preds = %76
  br i1 %47, label %101, label %120

82:                                               ; preds = %158, %18, %42
  %83 = phi i64 [ 1, %42 ], [ 1, %18 ], [ %159, %158 ]
  %84 = phi i64 [ 0, %42 ], [ 0, %18 ], [ %160, %158 ]
  %85 = getelementptr inbounds i8, ptr %0, i64 8
  %86 = load i64, ptr %85, align 8
  %87 = getelementptr inbounds i8, ptr %2, i64 8
  %88 = load i64, ptr %87, align 8
  %89 = icmp sgt i64 %88, 0
  br i1 %89, label %90, label %164

90:                                               ; preds = %82
  %91 = icmp sgt i64 %84, 0
  %92 = getelementptr inbounds i8, ptr %1, i64 24
  %93 = icmp eq i64 %83, 0
  %94 = add nsw i64 %83, -1
  %95 = mul i64 %94, %12
  %96 = select i1 %93, i64 0, i64 %95
  %97 = icmp sgt i64 %83, 0
  %98 = icmp sgt i64 %14, 0
  %99 = getelementptr inbounds i8, ptr %0, i64 16
  %100 = icmp slt i64 %83, 1
  br label %171

101:                                              ; preds = %120, %81
  %102 = phi i32 [ poison, %81 ], [ %146, %120 ]
  %103 = phi i64 [ 0, %81 ], [ %147, %120 ]
  %104 = phi i32 [ 0, %81 ], [ %146, %120 ]
  br i1 %49, label %117, label %105

105:                                              ; preds = %101, %105
  %106 = phi i64 [ %114, %105 ], [ %103, %101 ]
  %107 = phi i32 [ %113, %105 ], [ %104, %101 ]
  %108 = phi i64 [ %115, %105 ], [ 0, %101 ]
  %109 = getelementptr inbounds i64, ptr %7, i64 %106
  %110 = load i64, ptr %109, align 8
  %111 = icmp eq i64 %110, %80
  %112 = zext i1 %111 to i32
  %113 = or i32 %107, %112
  %114 = add nuw nsw i64 %106, 1
  %115 = add i64 %108, 1
  %116 = icmp eq i64 %115, %46
  br i1 %116, label %117, label %105, !llvm.loop !11

117:                                              ; preds = %105, %101
  %118 = phi i32 [ %102, %101 ], [ %113, %105 ]
  %119 = icmp eq i32 %118, 0
  br i1 %119, label %155, label %150

120:                                              ; preds = %81, %120
  %121 = phi i64 [ %147, %120 ], [ 0, %81 ]
  %122 = phi i32 [ %146, %120 ], [ 0, %81 ]
  %123 = phi i64 [ %148, %120 ], [ 0, %81 ]
  %124 = getelementptr inbounds i64, ptr %7, i64 %121
  %125 = load i64, ptr %124, align 8
  %126 = icmp eq i64 %125, %80
  %127 = zext i1 %126 to i32
  %128 = or i32 %122, %127
  %129 = or disjoint i64 %121, 1
  %130 = getelementptr inbounds i64, ptr %7, i64 %129
  %131 = load i64, ptr %130, align 8
  %132 = icmp eq i64 %131, %80
  %133 = zext i1 %132 to i32
  %134 = or i32 %128, %133
  %135 = or disjoint i64 %121, 2
  %136 = getelementptr inbounds i64, ptr %7, i64 %135
  %137 = load i64, ptr %136, align 8
  %138 = icmp eq i64 %137, %80
  %139 = zext i1 %138 to i32
  %140 = or i32 %134, %139
  %141 = or disjoint i64 %121, 3
  %142 = getelementptr inbounds i64, ptr %7, i64 %141
  %143 = load i64, ptr %142, align 8
  %144 = icmp eq i64 %143, %80
  %145 = zext i1 %144 to i32
  %146 = or i32 %140, %145
  %147 = add nuw nsw i64 %121, 4
  %148 = add i64 %123, 4
  %149 = icmp eq i64 %148, %48
  br i1 %149, label %101, label %120

150:                                              ; preds = %117
  %151 = load ptr, ptr %45, align 8
  %152 = getelementptr inbounds i64, ptr %151, i64 %80
  %153 = load i64, ptr %152, align 8
  %154 = mul nsw i64 %153, %79
  br label %158

155:                                              ; preds = %76, %117
  %156 = add nsw i64 %78, 1
  %157 = getelementptr inbounds [16 x i64], ptr %5, i64 0, i64 %78
  store i64 %80, ptr %157, align 8
  br label %158

158:                                              ; preds = %155, %150
  %159 = phi i64 [ %154, %150 ], [ %79, %155 ]
  %160 = phi i64 [ %78, %150 ], [ %156, %155 ]
  %161 = icmp sgt i64 %77, 1
  br i1 %161, label %76, label %82

162:                                              ; preds = %277
  %163 = load i64, ptr %85, align 8
  br label %164

164:                                              ; preds = %162, %82
  %165 = phi i64 [ %163, %162 ], [ %86, %82 ]
  %166 = getelementptr inbounds i8, ptr %0, i64 16
  %167 = load i64, ptr %166, align 8
  %168 = icmp ugt i64 %165, %167
  br i1 %168, label %169, label %281, !prof !6

169:                                              ; preds = %164
  %170 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %165, ptr %170, align 8
  store i64 %86, ptr %85, align 8
  br label %281

171:                                              ; preds = %90, %277
  %172 = phi i64 [ 0, %90 ], [ %278, %277 ]
  %173 = load ptr, ptr %1, align 8
  br i1 %91, label %174, label %192

174:                                              ; preds = %171
  %175 = load ptr, ptr %92, align 8
  br label %176

176:                                              ; preds = %176, %174
  %177 = phi i64 [ %172, %174 ], [ %189, %176 ]
  %178 = phi i64 [ 0, %174 ], [ %190, %176 ]
  %179 = phi i64 [ 0, %174 ], [ %188, %176 ]
  %180 = getelementptr inbounds i64, ptr %5, i64 %178
  %181 = load i64, ptr %180, align 8
  %182 = getelementptr inbounds i64, ptr %175, i64 %181
  %183 = load i64, ptr %182, align 8
  %184 = srem i64 %177, %183
  %185 = getelementptr inbounds i64, ptr %4, i64 %181
  %186 = load i64, ptr %185, align 8
  %187 = mul nsw i64 %186, %184
  %188 = add nsw i64 %187, %179
  %189 = sdiv i64 %177, %183
  %190 = add nuw nsw i64 %178, 1
  %191 = icmp eq i64 %190, %84
  br i1 %191, label %192, label %176

192:                                              ; preds = %176, %171
  %193 = phi i64 [ 0, %171 ], [ %188, %176 ]
  %194 = getelementptr inbounds %struct.sw_str, ptr %173, i64 %193
  br i1 %97, label %214, label %195

195:                                              ; preds = %235, %192
  %196 = phi i64 [ %96, %192 ], [ %239, %235 ]
  %197 = load i64, ptr %85, align 8
  %198 = add i64 %197, %196
  store i64 %198, ptr %85, align 8
  %199 = load i64, ptr %99, align 8
  %200 = icmp ugt i64 %198, %199
  br i1 %200, label %206, label %201, !prof !6

201:                                              ; preds = %195
  %202 = load ptr, ptr %0, align 8
  %203 = icmp eq ptr %202, null
  %204 = getelementptr inbounds i8, ptr %202, i64 %197
  %205 = select i1 %203, ptr %0, ptr %204
  br label %206

206:                                              ; preds = %201, %195
  %207 = phi ptr [ null, %195 ], [ %205, %201 ]
  %208 = load ptr, ptr %2, align 8
  %209 = getelementptr inbounds %struct.sw_str, ptr %208, i64 %172
  store ptr %207, ptr %209, align 8
  %210 = load ptr, ptr %2, align 8
  %211 = getelementptr inbounds %struct.sw_str, ptr %210, i64 %172, i32 1
  store i64 %196, ptr %211, align 8
  %212 = icmp eq ptr %207, null
  %213 = select i1 %212, i1 true, i1 %100
  br i1 %213, label %277, label %242

214:                                              ; preds = %192, %235
  %215 = phi i64 [ %240, %235 ], [ 0, %192 ]
  %216 = phi i64 [ %239, %235 ], [ %96, %192 ]
  br i1 %98, label %217, label %235

217:                                              ; preds = %214
  %218 = load ptr, ptr %92, align 8
  br label %219

219:                                              ; preds = %219, %217
  %220 = phi i64 [ %215, %217 ], [ %232, %219 ]
  %221 = phi i64 [ 0, %217 ], [ %233, %219 ]
  %222 = phi i64 [ 0, %217 ], [ %231, %219 ]
  %223 = getelementptr inbounds i64, ptr %7, i64 %221
  %224 = load i64, ptr %223, align 8
  %225 = getelementptr inbounds i64, ptr %218, i64 %224
  %226 = load i64, ptr %225, align 8
  %227 = srem i64 %220, %226
  %228 = getelementptr inbounds i64, ptr %4, i64 %224
  %229 = load i64, ptr %228, align 8
  %230 = mul nsw i64 %229, %227
  %231 = add nsw i64 %230, %222
  %232 = sdiv i64 %220, %226
  %233 = add nuw nsw i64 %221, 1
  %234 = icmp eq i64 %233, %14
  br i1 %234, label %235, label %219

235:                                              ; preds = %219, %214
  %236 = phi i64 [ 0, %214 ], [ %231, %219 ]
  %237 = getelementptr inbounds %struct.sw_str, ptr %194, i64 %236, i32 1
  %238 = load i64, ptr %237, align 8
  %239 = add i64 %238, %216
  %240 = add nuw nsw i64 %215, 1
  %241 = icmp eq i64 %240, %83
  br i1 %241, label %195, label %214

242:                                              ; preds = %206, %268
  %243 = phi i64 [ %275, %268 ], [ 0, %206 ]
  %244 = phi ptr [ %274, %268 ], [ %207, %206 ]
  %245 = icmp eq i64 %243, 0
  br i1 %245, label %248, label %246

246:                                              ; preds = %242
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %244, ptr readonly align 1 %10, i64 %12, i1 false)
  %247 = getelementptr inbounds i8, ptr %244, i64 %12
  br label %248

248:                                              ; preds = %246, %242
  %249 = phi ptr [ %247, %246 ], [ %244, %242 ]
  br i1 %98, label %250, label %268

250:                                              ; preds = %248
  %251 = load ptr, ptr %92, align 8
  br label %252

252:                                              ; preds = %252, %250
  %253 = phi i64 [ %243, %250 ], [ %265, %252 ]
  %254 = phi i64 [ 0, %250 ], [ %266, %252 ]
  %255 = phi i64 [ 0, %250 ], [ %264, %252 ]
  %256 = getelementptr inbounds i64, ptr %7, i64 %254
  %257 = load i64, ptr %256, align 8
  %258 = getelementptr inbounds i64, ptr %251, i64 %257
  %259 = load i64, ptr %258, align 8
  %260 = srem i64 %253, %259
  %261 = getelementptr inbounds i64, ptr %4, i64 %257
  %262 = load i64, ptr %261, align 8
  %263 = mul nsw i64 %262, %260
  %264 = add nsw i64 %263, %255
  %265 = sdiv i64 %253, %259
  %266 = add nuw nsw i64 %254, 1
  %267 = icmp eq i64 %266, %14
  br i1 %267, label %268, label %252

268:                                              ; preds = %252, %248
  %269 = phi i64 [ 0, %248 ], [ %264, %252 ]
  %270 = getelementptr inbounds %struct.sw_str, ptr %194, i64 %269
  %271 = load ptr, ptr %270, align 8
  %272 = getelementptr inbounds i8, ptr %270, i64 8
  %273 = load i64, ptr %272, align 8
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %249, ptr readonly align 1 %271, i64 %273, i1 false)
  %274 = getelementptr inbounds i8, ptr %249, i64 %273
  %275 = add nuw nsw i64 %243, 1
  %276 = icmp eq i64 %275, %83
  br i1 %276, label %277, label %242

277:                                              ; preds = %268, %206
  %278 = add nuw nsw i64 %172, 1
  %279 = load i64, ptr %87, align 8
  %280 = icmp slt i64 %278, %279
  br i1 %280, label %171, label %162

281:                                              ; preds = %169, %164, %3
  %282 = phi i32 [ 16, %3 ], [ 1, %169 ], [ 0, %164 ]
  call void @llvm.lifetime.end.p0(i64 128, ptr nonnull %5) #5
  call void @llvm.lifetime.end.p0(i64 128, ptr nonnull %4) #5
  ret i32 %282
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
attributes #4 = { nobuiltin "no-builtins" }
attributes #5 = { nounwind }

!4 = distinct !{!4, !5}
!5 = !{!"llvm.loop.unroll.disable"}
!6 = !{!"branch_weights", !"expected", i32 1, i32 2000}
!7 = distinct !{!7, !5}
!8 = distinct !{!8, !9}
!9 = !{!"llvm.loop.peeled.count", i32 1}
!10 = distinct !{!10, !5}
!11 = distinct !{!11, !5}
