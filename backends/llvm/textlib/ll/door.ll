; Made by gen.sh from c/door.c; do not edit.

%struct.sw_str = type { ptr, i64 }
%struct.swage_host_call = type { i64, ptr, i64, ptr, i64, ptr, i64, ptr }
%struct.sw_view = type { ptr, i64, i64, ptr }
%struct.swage_tensor = type { ptr, i64, ptr, ptr, i64, i64 }

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden void @sws_in(ptr nocapture noundef writeonly %0, ptr noundef %1, ptr nocapture noundef readonly %2, i64 noundef %3) local_unnamed_addr #0 {
  %5 = icmp sgt i64 %3, 0
  br i1 %5, label %6, label %25

6:                                                ; preds = %4
  %7 = and i64 %3, 1
  %8 = icmp eq i64 %3, 1
  br i1 %8, label %11, label %9

9:                                                ; preds = %6
  %10 = and i64 %3, 9223372036854775806
  br label %26

11:                                               ; preds = %26, %6
  %12 = phi i64 [ 0, %6 ], [ %43, %26 ]
  %13 = icmp eq i64 %7, 0
  br i1 %13, label %25, label %14

14:                                               ; preds = %11
  %15 = getelementptr inbounds i64, ptr %2, i64 %12
  %16 = load i64, ptr %15, align 8
  %17 = getelementptr inbounds i8, ptr %1, i64 %16
  %18 = getelementptr inbounds %struct.sw_str, ptr %0, i64 %12
  store ptr %17, ptr %18, align 8
  %19 = getelementptr i64, ptr %2, i64 %12
  %20 = getelementptr i8, ptr %19, i64 8
  %21 = load i64, ptr %20, align 8
  %22 = load i64, ptr %15, align 8
  %23 = sub nsw i64 %21, %22
  %24 = getelementptr inbounds i8, ptr %18, i64 8
  store i64 %23, ptr %24, align 8
  br label %25

25:                                               ; preds = %14, %11, %4
  ret void

26:                                               ; preds = %26, %9
  %27 = phi i64 [ 0, %9 ], [ %43, %26 ]
  %28 = phi i64 [ 0, %9 ], [ %49, %26 ]
  %29 = getelementptr inbounds i64, ptr %2, i64 %27
  %30 = load i64, ptr %29, align 8
  %31 = getelementptr inbounds i8, ptr %1, i64 %30
  %32 = getelementptr inbounds %struct.sw_str, ptr %0, i64 %27
  store ptr %31, ptr %32, align 8
  %33 = or disjoint i64 %27, 1
  %34 = getelementptr inbounds i64, ptr %2, i64 %33
  %35 = load i64, ptr %34, align 8
  %36 = load i64, ptr %29, align 8
  %37 = sub nsw i64 %35, %36
  %38 = getelementptr inbounds i8, ptr %32, i64 8
  store i64 %37, ptr %38, align 8
  %39 = getelementptr inbounds i64, ptr %2, i64 %33
  %40 = load i64, ptr %39, align 8
  %41 = getelementptr inbounds i8, ptr %1, i64 %40
  %42 = getelementptr inbounds %struct.sw_str, ptr %0, i64 %33
  store ptr %41, ptr %42, align 8
  %43 = add nuw nsw i64 %27, 2
  %44 = getelementptr inbounds i64, ptr %2, i64 %43
  %45 = load i64, ptr %44, align 8
  %46 = load i64, ptr %39, align 8
  %47 = sub nsw i64 %45, %46
  %48 = getelementptr inbounds i8, ptr %42, i64 8
  store i64 %47, ptr %48, align 8
  %49 = add i64 %28, 2
  %50 = icmp eq i64 %49, %10
  br i1 %50, label %11, label %26
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: read)
define hidden i64 @sws_check(ptr nocapture noundef readonly %0, i64 noundef %1, i64 noundef %2) local_unnamed_addr #2 {
  %4 = icmp slt i64 %1, 0
  br i1 %4, label %16, label %5

5:                                                ; preds = %3, %13
  %6 = phi i64 [ %14, %13 ], [ 0, %3 ]
  %7 = phi i64 [ %9, %13 ], [ 0, %3 ]
  %8 = getelementptr inbounds i64, ptr %0, i64 %6
  %9 = load i64, ptr %8, align 8
  %10 = icmp slt i64 %9, %7
  %11 = icmp ugt i64 %9, %2
  %12 = or i1 %10, %11
  br i1 %12, label %16, label %13

13:                                               ; preds = %5
  %14 = add nuw i64 %6, 1
  %15 = icmp eq i64 %6, %1
  br i1 %15, label %16, label %5

16:                                               ; preds = %13, %5, %3
  %17 = phi i64 [ -1, %3 ], [ %6, %5 ], [ -1, %13 ]
  ret i64 %17
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: read)
define hidden i64 @sws_bytes(ptr nocapture noundef readonly %0, i64 noundef %1) local_unnamed_addr #2 {
  %3 = icmp sgt i64 %1, 0
  br i1 %3, label %4, label %24

4:                                                ; preds = %2
  %5 = and i64 %1, 3
  %6 = icmp ult i64 %1, 4
  br i1 %6, label %9, label %7

7:                                                ; preds = %4
  %8 = and i64 %1, 9223372036854775804
  br label %26

9:                                                ; preds = %26, %4
  %10 = phi i64 [ poison, %4 ], [ %44, %26 ]
  %11 = phi i64 [ 0, %4 ], [ %45, %26 ]
  %12 = phi i64 [ 0, %4 ], [ %44, %26 ]
  %13 = icmp eq i64 %5, 0
  br i1 %13, label %24, label %14

14:                                               ; preds = %9, %14
  %15 = phi i64 [ %21, %14 ], [ %11, %9 ]
  %16 = phi i64 [ %20, %14 ], [ %12, %9 ]
  %17 = phi i64 [ %22, %14 ], [ 0, %9 ]
  %18 = getelementptr inbounds %struct.sw_str, ptr %0, i64 %15, i32 1
  %19 = load i64, ptr %18, align 8
  %20 = add i64 %19, %16
  %21 = add nuw nsw i64 %15, 1
  %22 = add i64 %17, 1
  %23 = icmp eq i64 %22, %5
  br i1 %23, label %24, label %14, !llvm.loop !4

24:                                               ; preds = %9, %14, %2
  %25 = phi i64 [ 0, %2 ], [ %10, %9 ], [ %20, %14 ]
  ret i64 %25

26:                                               ; preds = %26, %7
  %27 = phi i64 [ 0, %7 ], [ %45, %26 ]
  %28 = phi i64 [ 0, %7 ], [ %44, %26 ]
  %29 = phi i64 [ 0, %7 ], [ %46, %26 ]
  %30 = getelementptr inbounds %struct.sw_str, ptr %0, i64 %27, i32 1
  %31 = load i64, ptr %30, align 8
  %32 = add i64 %31, %28
  %33 = or disjoint i64 %27, 1
  %34 = getelementptr inbounds %struct.sw_str, ptr %0, i64 %33, i32 1
  %35 = load i64, ptr %34, align 8
  %36 = add i64 %35, %32
  %37 = or disjoint i64 %27, 2
  %38 = getelementptr inbounds %struct.sw_str, ptr %0, i64 %37, i32 1
  %39 = load i64, ptr %38, align 8
  %40 = add i64 %39, %36
  %41 = or disjoint i64 %27, 3
  %42 = getelementptr inbounds %struct.sw_str, ptr %0, i64 %41, i32 1
  %43 = load i64, ptr %42, align 8
  %44 = add i64 %43, %40
  %45 = add nuw nsw i64 %27, 4
  %46 = add i64 %29, 4
  %47 = icmp eq i64 %46, %8
  br i1 %47, label %9, label %26
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden void @sws_out(ptr nocapture noundef readonly %0, i64 noundef %1, ptr nocapture noundef writeonly %2, ptr nocapture noundef writeonly %3) local_unnamed_addr #3 {
  %5 = icmp sgt i64 %1, 0
  br i1 %5, label %6, label %25

6:                                                ; preds = %4
  %7 = and i64 %1, 1
  %8 = icmp eq i64 %1, 1
  br i1 %8, label %11, label %9

9:                                                ; preds = %6
  %10 = and i64 %1, 9223372036854775806
  br label %28

11:                                               ; preds = %28, %6
  %12 = phi i64 [ poison, %6 ], [ %48, %28 ]
  %13 = phi i64 [ 0, %6 ], [ %49, %28 ]
  %14 = phi i64 [ 0, %6 ], [ %48, %28 ]
  %15 = icmp eq i64 %7, 0
  br i1 %15, label %25, label %16

16:                                               ; preds = %11
  %17 = getelementptr inbounds i64, ptr %3, i64 %13
  store i64 %14, ptr %17, align 8
  %18 = getelementptr inbounds i8, ptr %2, i64 %14
  %19 = getelementptr inbounds %struct.sw_str, ptr %0, i64 %13
  %20 = load ptr, ptr %19, align 8
  %21 = getelementptr inbounds i8, ptr %19, i64 8
  %22 = load i64, ptr %21, align 8
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %18, ptr readonly align 1 %20, i64 %22, i1 false)
  %23 = load i64, ptr %21, align 8
  %24 = add i64 %23, %14
  br label %25

25:                                               ; preds = %16, %11, %4
  %26 = phi i64 [ 0, %4 ], [ %12, %11 ], [ %24, %16 ]
  %27 = getelementptr inbounds i64, ptr %3, i64 %1
  store i64 %26, ptr %27, align 8
  ret void

28:                                               ; preds = %28, %9
  %29 = phi i64 [ 0, %9 ], [ %49, %28 ]
  %30 = phi i64 [ 0, %9 ], [ %48, %28 ]
  %31 = phi i64 [ 0, %9 ], [ %50, %28 ]
  %32 = getelementptr inbounds i64, ptr %3, i64 %29
  store i64 %30, ptr %32, align 8
  %33 = getelementptr inbounds i8, ptr %2, i64 %30
  %34 = getelementptr inbounds %struct.sw_str, ptr %0, i64 %29
  %35 = load ptr, ptr %34, align 8
  %36 = getelementptr inbounds i8, ptr %34, i64 8
  %37 = load i64, ptr %36, align 8
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %33, ptr readonly align 1 %35, i64 %37, i1 false)
  %38 = load i64, ptr %36, align 8
  %39 = add i64 %38, %30
  %40 = or disjoint i64 %29, 1
  %41 = getelementptr inbounds i64, ptr %3, i64 %40
  store i64 %39, ptr %41, align 8
  %42 = getelementptr inbounds i8, ptr %2, i64 %39
  %43 = getelementptr inbounds %struct.sw_str, ptr %0, i64 %40
  %44 = load ptr, ptr %43, align 8
  %45 = getelementptr inbounds i8, ptr %43, i64 8
  %46 = load i64, ptr %45, align 8
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %42, ptr readonly align 1 %44, i64 %46, i1 false)
  %47 = load i64, ptr %45, align 8
  %48 = add i64 %47, %39
  %49 = add nuw nsw i64 %29, 2
  %50 = add i64 %31, 2
  %51 = icmp eq i64 %50, %10
  br i1 %51, label %11, label %28
}

; Function Attrs: nounwind
define hidden i32 @sws_host(ptr noundef %0, ptr noundef readonly %1, i64 noundef %2, ptr noundef %3, ptr nocapture noundef readonly %4, ptr nocapture noundef readonly %5, i64 noundef %6, ptr nocapture noundef readonly %7, i64 noundef %8) local_unnamed_addr #4 {
  %10 = alloca %struct.swage_host_call, align 8
  %11 = getelementptr inbounds i8, ptr %0, i64 8
  %12 = load i64, ptr %11, align 8
  %13 = icmp eq ptr %1, null
  br i1 %13, label %22, label %14

14:                                               ; preds = %9
  %15 = getelementptr inbounds i8, ptr %1, i64 16
  %16 = load ptr, ptr %15, align 8
  %17 = icmp eq ptr %16, null
  br i1 %17, label %22, label %18

18:                                               ; preds = %14
  %19 = icmp eq i64 %6, 0
  br i1 %19, label %24, label %20

20:                                               ; preds = %18
  %21 = getelementptr inbounds i8, ptr %0, i64 16
  br label %28

22:                                               ; preds = %14, %9
  %23 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 %2, ptr %23, align 8
  br label %453

24:                                               ; preds = %159, %18
  %25 = icmp eq i64 %8, 0
  br i1 %25, label %172, label %26

26:                                               ; preds = %24
  %27 = getelementptr inbounds i8, ptr %0, i64 16
  br label %180

28:                                               ; preds = %20, %159
  %29 = phi i64 [ 0, %20 ], [ %170, %159 ]
  %30 = getelementptr inbounds %struct.sw_view, ptr %5, i64 %29
  %31 = getelementptr inbounds i8, ptr %30, i64 8
  %32 = load i64, ptr %31, align 8
  %33 = load ptr, ptr %30, align 8
  %34 = getelementptr inbounds i64, ptr %4, i64 %29
  %35 = load i64, ptr %34, align 8
  %36 = mul i64 %35, %32
  %37 = getelementptr inbounds i8, ptr %30, i64 24
  %38 = load ptr, ptr %37, align 8
  %39 = icmp eq i64 %35, 0
  br i1 %39, label %40, label %159

40:                                               ; preds = %28
  %41 = add i64 %32, 1
  %42 = shl i64 %41, 3
  %43 = load i64, ptr %11, align 8
  %44 = add i64 %43, 15
  %45 = and i64 %44, -16
  %46 = add i64 %45, %42
  store i64 %46, ptr %11, align 8
  %47 = load i64, ptr %21, align 8
  %48 = icmp ugt i64 %46, %47
  br i1 %48, label %54, label %49, !prof !6

49:                                               ; preds = %40
  %50 = load ptr, ptr %0, align 8
  %51 = icmp eq ptr %50, null
  %52 = getelementptr inbounds i8, ptr %50, i64 %45
  %53 = select i1 %51, ptr %0, ptr %52
  br label %54

54:                                               ; preds = %40, %49
  %55 = phi ptr [ %53, %49 ], [ null, %40 ]
  %56 = load ptr, ptr %30, align 8
  %57 = load i64, ptr %31, align 8
  %58 = icmp sgt i64 %57, 0
  br i1 %58, label %59, label %101

59:                                               ; preds = %54
  %60 = and i64 %57, 3
  %61 = icmp ult i64 %57, 4
  br i1 %61, label %86, label %62

62:                                               ; preds = %59
  %63 = and i64 %57, 9223372036854775804
  br label %64

64:                                               ; preds = %64, %62
  %65 = phi i64 [ 0, %62 ], [ %83, %64 ]
  %66 = phi i64 [ 0, %62 ], [ %82, %64 ]
  %67 = phi i64 [ 0, %62 ], [ %84, %64 ]
  %68 = getelementptr inbounds %struct.sw_str, ptr %56, i64 %65, i32 1
  %69 = load i64, ptr %68, align 8
  %70 = add i64 %69, %66
  %71 = or disjoint i64 %65, 1
  %72 = getelementptr inbounds %struct.sw_str, ptr %56, i64 %71, i32 1
  %73 = load i64, ptr %72, align 8
  %74 = add i64 %73, %70
  %75 = or disjoint i64 %65, 2
  %76 = getelementptr inbounds %struct.sw_str, ptr %56, i64 %75, i32 1
  %77 = load i64, ptr %76, align 8
  %78 = add i64 %77, %74
  %79 = or disjoint i64 %65, 3
  %80 = getelementptr inbounds %struct.sw_str, ptr %56, i64 %79, i32 1
  %81 = load i64, ptr %80, align 8
  %82 = add i64 %81, %78
  %83 = add nuw nsw i64 %65, 4
  %84 = add i64 %67, 4
  %85 = icmp eq i64 %84, %63
  br i1 %85, label %86, label %64

86:                                               ; preds = %64, %59
  %87 = phi i64 [ poison, %59 ], [ %82, %64 ]
  %88 = phi i64 [ 0, %59 ], [ %83, %64 ]
  %89 = phi i64 [ 0, %59 ], [ %82, %64 ]
  %90 = icmp eq i64 %60, 0
  br i1 %90, label %101, label %91

91:                                               ; preds = %86, %91
  %92 = phi i64 [ %98, %91 ], [ %88, %86 ]
  %93 = phi i64 [ %97, %91 ], [ %89, %86 ]
  %94 = phi i64 [ %99, %91 ], [ 0, %86 ]
  %95 = getelementptr inbounds %struct.sw_str, ptr %56, i64 %92, i32 1
  %96 = load i64, ptr %95, align 8
  %97 = add i64 %96, %93
  %98 = add nuw nsw i64 %92, 1
  %99 = add i64 %94, 1
  %100 = icmp eq i64 %99, %60
  br i1 %100, label %101, label %91, !llvm.loop !7

101:                                              ; preds = %86, %91, %54
  %102 = phi i64 [ 0, %54 ], [ %87, %86 ], [ %97, %91 ]
  %103 = add i64 %102, %46
  store i64 %103, ptr %11, align 8
  %104 = icmp ugt i64 %103, %47
  br i1 %104, label %159, label %105, !prof !6

105:                                              ; preds = %101
  %106 = load ptr, ptr %0, align 8
  %107 = icmp eq ptr %106, null
  %108 = getelementptr inbounds i8, ptr %106, i64 %46
  %109 = select i1 %107, ptr %0, ptr %108
  %110 = load ptr, ptr %30, align 8
  %111 = load i64, ptr %31, align 8
  %112 = icmp sgt i64 %111, 0
  br i1 %112, label %113, label %156

113:                                              ; preds = %105
  %114 = and i64 %111, 1
  %115 = icmp eq i64 %111, 1
  br i1 %115, label %142, label %116

116:                                              ; preds = %113
  %117 = and i64 %111, 9223372036854775806
  br label %118

118:                                              ; preds = %118, %116
  %119 = phi i64 [ 0, %116 ], [ %139, %118 ]
  %120 = phi i64 [ 0, %116 ], [ %138, %118 ]
  %121 = phi i64 [ 0, %116 ], [ %140, %118 ]
  %122 = getelementptr inbounds i64, ptr %55, i64 %119
  store i64 %120, ptr %122, align 8
  %123 = getelementptr inbounds i8, ptr %109, i64 %120
  %124 = getelementptr inbounds %struct.sw_str, ptr %110, i64 %119
  %125 = load ptr, ptr %124, align 8
  %126 = getelementptr inbounds i8, ptr %124, i64 8
  %127 = load i64, ptr %126, align 8
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %123, ptr readonly align 1 %125, i64 %127, i1 false)
  %128 = load i64, ptr %126, align 8
  %129 = add i64 %128, %120
  %130 = or disjoint i64 %119, 1
  %131 = getelementptr inbounds i64, ptr %55, i64 %130
  store i64 %129, ptr %131, align 8
  %132 = getelementptr inbounds i8, ptr %109, i64 %129
  %133 = getelementptr inbounds %struct.sw_str, ptr %110, i64 %130
  %134 = load ptr, ptr %133, align 8
  %135 = getelementptr inbounds i8, ptr %133, i64 8
  %136 = load i64, ptr %135, align 8
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %132, ptr readonly align 1 %134, i64 %136, i1 false)
  %137 = load i64, ptr %135, align 8
  %138 = add i64 %137, %129
  %139 = add nuw nsw i64 %119, 2
  %140 = add i64 %121, 2
  %141 = icmp eq i64 %140, %117
  br i1 %141, label %142, label %118

142:                                              ; preds = %118, %113
  %143 = phi i64 [ poison, %113 ], [ %138, %118 ]
  %144 = phi i64 [ 0, %113 ], [ %139, %118 ]
  %145 = phi i64 [ 0, %113 ], [ %138, %118 ]
  %146 = icmp eq i64 %114, 0
  br i1 %146, label %156, label %147

147:                                              ; preds = %142
  %148 = getelementptr inbounds i64, ptr %55, i64 %144
  store i64 %145, ptr %148, align 8
  %149 = getelementptr inbounds i8, ptr %109, i64 %145
  %150 = getelementptr inbounds %struct.sw_str, ptr %110, i64 %144
  %151 = load ptr, ptr %150, align 8
  %152 = getelementptr inbounds i8, ptr %150, i64 8
  %153 = load i64, ptr %152, align 8
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %149, ptr readonly align 1 %151, i64 %153, i1 false)
  %154 = load i64, ptr %152, align 8
  %155 = add i64 %154, %145
  br label %156

156:                                              ; preds = %147, %142, %105
  %157 = phi i64 [ 0, %105 ], [ %143, %142 ], [ %155, %147 ]
  %158 = getelementptr inbounds i64, ptr %55, i64 %111
  store i64 %157, ptr %158, align 8
  br label %159

159:                                              ; preds = %101, %156, %28
  %160 = phi i64 [ %36, %28 ], [ %102, %156 ], [ %102, %101 ]
  %161 = phi ptr [ %33, %28 ], [ %109, %156 ], [ null, %101 ]
  %162 = phi ptr [ null, %28 ], [ %55, %156 ], [ %55, %101 ]
  %163 = phi i64 [ 0, %28 ], [ %41, %156 ], [ %41, %101 ]
  %164 = getelementptr inbounds %struct.swage_tensor, ptr %3, i64 %29
  store ptr %161, ptr %164, align 8
  %165 = getelementptr inbounds i8, ptr %164, i64 8
  store i64 %160, ptr %165, align 8
  %166 = getelementptr inbounds i8, ptr %164, i64 16
  store ptr %38, ptr %166, align 8
  %167 = getelementptr inbounds i8, ptr %164, i64 24
  store ptr %162, ptr %167, align 8
  %168 = getelementptr inbounds i8, ptr %164, i64 32
  store i64 %163, ptr %168, align 8
  %169 = getelementptr inbounds i8, ptr %164, i64 40
  store i64 0, ptr %169, align 8
  %170 = add nuw i64 %29, 1
  %171 = icmp eq i64 %170, %6
  br i1 %171, label %24, label %28

172:                                              ; preds = %207, %24
  %173 = phi i64 [ 0, %24 ], [ %208, %207 ]
  %174 = load i64, ptr %11, align 8
  %175 = add i64 %174, 15
  %176 = and i64 %175, -16
  store i64 %176, ptr %11, align 8
  %177 = getelementptr inbounds i8, ptr %0, i64 16
  %178 = load i64, ptr %177, align 8
  %179 = icmp ugt i64 %176, %178
  br i1 %179, label %211, label %213

180:                                              ; preds = %26, %207
  %181 = phi i64 [ 0, %26 ], [ %208, %207 ]
  %182 = phi i64 [ 0, %26 ], [ %209, %207 ]
  %183 = add i64 %182, %6
  %184 = getelementptr inbounds i64, ptr %4, i64 %183
  %185 = load i64, ptr %184, align 8
  %186 = icmp eq i64 %185, 0
  br i1 %186, label %187, label %207

187:                                              ; preds = %180
  %188 = getelementptr inbounds %struct.sw_view, ptr %7, i64 %182, i32 1
  %189 = load i64, ptr %188, align 8
  %190 = shl i64 %189, 3
  %191 = add i64 %190, 8
  %192 = load i64, ptr %11, align 8
  %193 = add i64 %192, 15
  %194 = and i64 %193, -16
  %195 = add i64 %191, %194
  store i64 %195, ptr %11, align 8
  %196 = load i64, ptr %27, align 8
  %197 = icmp ugt i64 %195, %196
  br i1 %197, label %203, label %198, !prof !6

198:                                              ; preds = %187
  %199 = load ptr, ptr %0, align 8
  %200 = icmp eq ptr %199, null
  %201 = getelementptr inbounds i8, ptr %199, i64 %194
  %202 = select i1 %200, ptr %0, ptr %201
  br label %203

203:                                              ; preds = %187, %198
  %204 = phi ptr [ %202, %198 ], [ null, %187 ]
  %205 = getelementptr inbounds %struct.swage_tensor, ptr %3, i64 %183, i32 3
  store ptr %204, ptr %205, align 8
  %206 = add i64 %181, 1
  br label %207

207:                                              ; preds = %180, %203
  %208 = phi i64 [ %181, %180 ], [ %206, %203 ]
  %209 = add nuw i64 %182, 1
  %210 = icmp eq i64 %209, %8
  br i1 %210, label %172, label %180

211:                                              ; preds = %172
  %212 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %176, ptr %212, align 8
  store i64 %12, ptr %11, align 8
  br label %453

213:                                              ; preds = %172
  %214 = icmp eq i64 %173, 0
  br i1 %214, label %219, label %215

215:                                              ; preds = %213
  %216 = sub i64 %178, %176
  %217 = udiv i64 %216, %173
  %218 = and i64 %217, -16
  br label %219

219:                                              ; preds = %213, %215
  %220 = phi i64 [ %218, %215 ], [ 0, %213 ]
  %221 = getelementptr inbounds %struct.swage_tensor, ptr %3, i64 %6
  br i1 %25, label %224, label %222

222:                                              ; preds = %219
  %223 = getelementptr inbounds %struct.swage_tensor, ptr %221, i64 %8
  br label %239

224:                                              ; preds = %284, %219
  call void @llvm.lifetime.start.p0(i64 64, ptr nonnull %10) #7
  store i64 64, ptr %10, align 8
  %225 = getelementptr inbounds i8, ptr %10, i64 8
  %226 = getelementptr inbounds i8, ptr %1, i64 8
  %227 = load ptr, ptr %226, align 8
  store ptr %227, ptr %225, align 8
  %228 = getelementptr inbounds i8, ptr %10, i64 16
  store i64 %2, ptr %228, align 8
  %229 = getelementptr inbounds i8, ptr %10, i64 24
  store ptr %3, ptr %229, align 8
  %230 = getelementptr inbounds i8, ptr %10, i64 32
  store i64 %6, ptr %230, align 8
  %231 = getelementptr inbounds i8, ptr %10, i64 40
  store ptr %221, ptr %231, align 8
  %232 = getelementptr inbounds i8, ptr %10, i64 48
  store i64 %8, ptr %232, align 8
  %233 = getelementptr inbounds i8, ptr %10, i64 56
  %234 = getelementptr inbounds i8, ptr %0, i64 32
  store ptr %234, ptr %233, align 8
  %235 = load ptr, ptr %15, align 8
  %236 = call i32 %235(ptr noundef nonnull %10) #8
  %237 = icmp ugt i32 %236, 1
  br i1 %237, label %290, label %238

238:                                              ; preds = %224
  br i1 %25, label %340, label %292

239:                                              ; preds = %222, %284
  %240 = phi i64 [ %288, %284 ], [ 0, %222 ]
  %241 = phi ptr [ %253, %284 ], [ %223, %222 ]
  %242 = phi i64 [ %286, %284 ], [ %176, %222 ]
  %243 = add i64 %240, %6
  %244 = getelementptr inbounds %struct.swage_tensor, ptr %3, i64 %243
  %245 = getelementptr inbounds i8, ptr %244, i64 16
  store ptr %241, ptr %245, align 8
  %246 = getelementptr inbounds %struct.sw_view, ptr %7, i64 %240
  %247 = getelementptr inbounds i8, ptr %246, i64 16
  %248 = load i64, ptr %247, align 8
  %249 = icmp sgt i64 %248, 0
  br i1 %249, label %250, label %252

250:                                              ; preds = %239
  %251 = getelementptr inbounds i8, ptr %246, i64 24
  br label %258

252:                                              ; preds = %258, %239
  %253 = phi ptr [ %241, %239 ], [ %264, %258 ]
  %254 = getelementptr inbounds i8, ptr %244, i64 40
  store i64 0, ptr %254, align 8
  %255 = getelementptr inbounds i64, ptr %4, i64 %243
  %256 = load i64, ptr %255, align 8
  %257 = icmp eq i64 %256, 0
  br i1 %257, label %276, label %268

258:                                              ; preds = %250, %258
  %259 = phi i64 [ 0, %250 ], [ %265, %258 ]
  %260 = phi ptr [ %241, %250 ], [ %264, %258 ]
  %261 = load ptr, ptr %251, align 8
  %262 = getelementptr inbounds i64, ptr %261, i64 %259
  %263 = load i64, ptr %262, align 8
  %264 = getelementptr inbounds i8, ptr %260, i64 8
  store i64 %263, ptr %260, align 8
  %265 = add nuw nsw i64 %259, 1
  %266 = load i64, ptr %247, align 8
  %267 = icmp slt i64 %265, %266
  br i1 %267, label %258, label %252

268:                                              ; preds = %252
  %269 = load ptr, ptr %246, align 8
  store ptr %269, ptr %244, align 8
  %270 = getelementptr inbounds i8, ptr %246, i64 8
  %271 = load i64, ptr %270, align 8
  %272 = load i64, ptr %255, align 8
  %273 = mul i64 %272, %271
  %274 = getelementptr inbounds i8, ptr %244, i64 8
  store i64 %273, ptr %274, align 8
  %275 = getelementptr inbounds i8, ptr %244, i64 24
  store ptr null, ptr %275, align 8
  br label %284

276:                                              ; preds = %252
  %277 = load ptr, ptr %0, align 8
  %278 = getelementptr inbounds i8, ptr %277, i64 %242
  store ptr %278, ptr %244, align 8
  %279 = getelementptr inbounds i8, ptr %244, i64 8
  store i64 %220, ptr %279, align 8
  %280 = getelementptr inbounds i8, ptr %246, i64 8
  %281 = load i64, ptr %280, align 8
  %282 = add i64 %281, 1
  %283 = add i64 %242, %220
  br label %284

284:                                              ; preds = %276, %268
  %285 = phi i64 [ %282, %276 ], [ 0, %268 ]
  %286 = phi i64 [ %283, %276 ], [ %242, %268 ]
  %287 = getelementptr inbounds i8, ptr %244, i64 32
  store i64 %285, ptr %287, align 8
  %288 = add nuw i64 %240, 1
  %289 = icmp eq i64 %288, %8
  br i1 %289, label %224, label %239

290:                                              ; preds = %224
  store i64 %12, ptr %11, align 8
  %291 = add nsw i32 %236, 16
  br label %451

292:                                              ; preds = %238, %335
  %293 = phi i64 [ %337, %335 ], [ 0, %238 ]
  %294 = phi i64 [ %336, %335 ], [ 0, %238 ]
  %295 = add i64 %293, %6
  %296 = getelementptr inbounds %struct.swage_tensor, ptr %3, i64 %295
  %297 = getelementptr inbounds %struct.sw_view, ptr %7, i64 %293
  %298 = getelementptr inbounds i8, ptr %297, i64 16
  %299 = load i64, ptr %298, align 8
  %300 = icmp sgt i64 %299, 0
  br i1 %300, label %301, label %316

301:                                              ; preds = %292
  %302 = getelementptr inbounds i8, ptr %296, i64 16
  %303 = load ptr, ptr %302, align 8
  %304 = getelementptr inbounds i8, ptr %297, i64 24
  %305 = load ptr, ptr %304, align 8
  br label %309

306:                                              ; preds = %309
  %307 = add nuw nsw i64 %310, 1
  %308 = icmp eq i64 %307, %299
  br i1 %308, label %316, label %309

309:                                              ; preds = %301, %306
  %310 = phi i64 [ 0, %301 ], [ %307, %306 ]
  %311 = getelementptr inbounds i64, ptr %303, i64 %310
  %312 = load i64, ptr %311, align 8
  %313 = getelementptr inbounds i64, ptr %305, i64 %310
  %314 = load i64, ptr %313, align 8
  %315 = icmp eq i64 %312, %314
  br i1 %315, label %306, label %339

316:                                              ; preds = %306, %292
  %317 = getelementptr inbounds i64, ptr %4, i64 %295
  %318 = load i64, ptr %317, align 8
  %319 = icmp eq i64 %318, 0
  %320 = getelementptr inbounds i8, ptr %296, i64 8
  %321 = load i64, ptr %320, align 8
  br i1 %319, label %327, label %322

322:                                              ; preds = %316
  %323 = getelementptr inbounds i8, ptr %297, i64 8
  %324 = load i64, ptr %323, align 8
  %325 = mul i64 %324, %318
  %326 = icmp eq i64 %321, %325
  br i1 %326, label %335, label %339

327:                                              ; preds = %316
  %328 = call i64 @llvm.umax.i64(i64 %321, i64 %294)
  %329 = getelementptr inbounds i8, ptr %296, i64 32
  %330 = load i64, ptr %329, align 8
  %331 = getelementptr inbounds i8, ptr %297, i64 8
  %332 = load i64, ptr %331, align 8
  %333 = add i64 %332, 1
  %334 = icmp eq i64 %330, %333
  br i1 %334, label %335, label %339

335:                                              ; preds = %327, %322
  %336 = phi i64 [ %294, %322 ], [ %328, %327 ]
  %337 = add nuw i64 %293, 1
  %338 = icmp eq i64 %337, %8
  br i1 %338, label %340, label %292

339:                                              ; preds = %322, %327, %309
  store i64 %12, ptr %11, align 8
  br label %451

340:                                              ; preds = %335, %238
  %341 = phi i64 [ 0, %238 ], [ %336, %335 ]
  %342 = icmp ne i32 %236, 1
  %343 = icmp ugt i64 %341, %220
  %344 = select i1 %342, i1 true, i1 %343
  br i1 %344, label %346, label %345

345:                                              ; preds = %340
  store i64 %12, ptr %11, align 8
  br label %451

346:                                              ; preds = %340
  br i1 %343, label %349, label %347

347:                                              ; preds = %346
  %348 = icmp eq i64 %8, 0
  br i1 %348, label %448, label %355

349:                                              ; preds = %346
  %350 = add i64 %341, 15
  %351 = and i64 %350, -16
  %352 = mul i64 %351, %173
  %353 = add i64 %352, %176
  %354 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %353, ptr %354, align 8
  store i64 %12, ptr %11, align 8
  br label %451

355:                                              ; preds = %347, %444
  %356 = phi i1 [ %446, %444 ], [ true, %347 ]
  %357 = phi i64 [ %445, %444 ], [ 0, %347 ]
  %358 = add i64 %357, %6
  %359 = getelementptr inbounds %struct.swage_tensor, ptr %3, i64 %358
  %360 = getelementptr inbounds i64, ptr %4, i64 %358
  %361 = load i64, ptr %360, align 8
  %362 = icmp eq i64 %361, 0
  br i1 %362, label %363, label %444

363:                                              ; preds = %355
  %364 = getelementptr inbounds i8, ptr %359, i64 24
  %365 = load ptr, ptr %364, align 8
  %366 = getelementptr inbounds %struct.sw_view, ptr %7, i64 %357
  %367 = getelementptr inbounds i8, ptr %366, i64 8
  %368 = load i64, ptr %367, align 8
  %369 = getelementptr inbounds i8, ptr %359, i64 8
  %370 = load i64, ptr %369, align 8
  %371 = icmp slt i64 %368, 0
  br i1 %371, label %435, label %372

372:                                              ; preds = %363, %380
  %373 = phi i64 [ %381, %380 ], [ 0, %363 ]
  %374 = phi i64 [ %376, %380 ], [ 0, %363 ]
  %375 = getelementptr inbounds i64, ptr %365, i64 %373
  %376 = load i64, ptr %375, align 8
  %377 = icmp slt i64 %376, %374
  %378 = icmp ugt i64 %376, %370
  %379 = or i1 %377, %378
  br i1 %379, label %383, label %380

380:                                              ; preds = %372
  %381 = add nuw i64 %373, 1
  %382 = icmp eq i64 %373, %368
  br i1 %382, label %385, label %372

383:                                              ; preds = %372
  %384 = icmp sgt i64 %373, -1
  br i1 %384, label %443, label %385

385:                                              ; preds = %380, %383
  %386 = load ptr, ptr %366, align 8
  %387 = load ptr, ptr %359, align 8
  %388 = icmp eq i64 %368, 0
  br i1 %388, label %435, label %389

389:                                              ; preds = %385
  %390 = and i64 %368, 1
  %391 = icmp eq i64 %368, 1
  br i1 %391, label %419, label %392

392:                                              ; preds = %389
  %393 = and i64 %368, 9223372036854775806
  br label %394

394:                                              ; preds = %394, %392
  %395 = phi i64 [ 0, %392 ], [ %411, %394 ]
  %396 = phi i64 [ 0, %392 ], [ %417, %394 ]
  %397 = getelementptr inbounds i64, ptr %365, i64 %395
  %398 = load i64, ptr %397, align 8
  %399 = getelementptr inbounds i8, ptr %387, i64 %398
  %400 = getelementptr inbounds %struct.sw_str, ptr %386, i64 %395
  store ptr %399, ptr %400, align 8
  %401 = or disjoint i64 %395, 1
  %402 = getelementptr inbounds i64, ptr %365, i64 %401
  %403 = load i64, ptr %402, align 8
  %404 = load i64, ptr %397, align 8
  %405 = sub nsw i64 %403, %404
  %406 = getelementptr inbounds i8, ptr %400, i64 8
  store i64 %405, ptr %406, align 8
  %407 = getelementptr inbounds i64, ptr %365, i64 %401
  %408 = load i64, ptr %407, align 8
  %409 = getelementptr inbounds i8, ptr %387, i64 %408
  %410 = getelementptr inbounds %struct.sw_str, ptr %386, i64 %401
  store ptr %409, ptr %410, align 8
  %411 = add nuw nsw i64 %395, 2
  %412 = getelementptr inbounds i64, ptr %365, i64 %411
  %413 = load i64, ptr %412, align 8
  %414 = load i64, ptr %407, align 8
  %415 = sub nsw i64 %413, %414
  %416 = getelementptr inbounds i8, ptr %410, i64 8
  store i64 %415, ptr %416, align 8
  %417 = add i64 %396, 2
  %418 = icmp eq i64 %417, %393
  br i1 %418, label %419, label %394

419:                                              ; preds = %394, %389
  %420 = phi i64 [ 0, %389 ], [ %411, %394 ]
  %421 = icmp eq i64 %390, 0
  br i1 %421, label %433, label %422

422:                                              ; preds = %419
  %423 = getelementptr inbounds i64, ptr %365, i64 %420
  %424 = load i64, ptr %423, align 8
  %425 = getelementptr inbounds i8, ptr %387, i64 %424
  %426 = getelementptr inbounds %struct.sw_str, ptr %386, i64 %420
  store ptr %425, ptr %426, align 8
  %427 = getelementptr i64, ptr %365, i64 %420
  %428 = getelementptr i8, ptr %427, i64 8
  %429 = load i64, ptr %428, align 8
  %430 = load i64, ptr %423, align 8
  %431 = sub nsw i64 %429, %430
  %432 = getelementptr inbounds i8, ptr %426, i64 8
  store i64 %431, ptr %432, align 8
  br label %433

433:                                              ; preds = %419, %422
  %434 = load i64, ptr %369, align 8
  br label %435

435:                                              ; preds = %433, %363, %385
  %436 = phi i64 [ %434, %433 ], [ %370, %363 ], [ %370, %385 ]
  %437 = load ptr, ptr %359, align 8
  %438 = load ptr, ptr %0, align 8
  %439 = ptrtoint ptr %437 to i64
  %440 = ptrtoint ptr %438 to i64
  %441 = sub i64 %439, %440
  %442 = add i64 %441, %436
  store i64 %442, ptr %11, align 8
  br label %444

443:                                              ; preds = %383
  store i64 %12, ptr %11, align 8
  br label %448

444:                                              ; preds = %435, %355
  %445 = add nuw i64 %357, 1
  %446 = icmp ult i64 %445, %8
  %447 = icmp eq i64 %445, %8
  br i1 %447, label %448, label %355

448:                                              ; preds = %444, %347, %443
  %449 = phi i1 [ %356, %443 ], [ false, %347 ], [ %446, %444 ]
  %450 = sext i1 %449 to i32
  br label %451

451:                                              ; preds = %339, %448, %345, %349, %290
  %452 = phi i32 [ %291, %290 ], [ -1, %345 ], [ 1, %349 ], [ -1, %339 ], [ %450, %448 ]
  call void @llvm.lifetime.end.p0(i64 64, ptr nonnull %10) #7
  br label %453

453:                                              ; preds = %451, %211, %22
  %454 = phi i32 [ 1, %211 ], [ %452, %451 ], [ 21, %22 ]
  ret i32 %454
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i64, i1 immarg) #5

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.umax.i64(i64, i64) #6

attributes #0 = { nofree norecurse nosync nounwind memory(argmem: readwrite) "no-builtins" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { nofree norecurse nosync nounwind memory(argmem: read) "no-builtins" }
attributes #3 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "no-builtins" }
attributes #4 = { nounwind "no-builtins" }
attributes #5 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #6 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #7 = { nounwind }
attributes #8 = { nobuiltin nounwind "no-builtins" }

!4 = distinct !{!4, !5}
!5 = !{!"llvm.loop.unroll.disable"}
!6 = !{!"branch_weights", !"expected", i32 1, i32 2000}
!7 = distinct !{!7, !5}
