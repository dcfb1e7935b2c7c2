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
  br label %447

24:                                               ; preds = %155, %18
  %25 = icmp eq i64 %8, 0
  br i1 %25, label %168, label %26

26:                                               ; preds = %24
  %27 = getelementptr inbounds i8, ptr %0, i64 16
  br label %176

28:                                               ; preds = %20, %155
  %29 = phi i64 [ 0, %20 ], [ %166, %155 ]
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
  br i1 %39, label %40, label %155

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
  br i1 %48, label %52, label %49

49:                                               ; preds = %40
  %50 = load ptr, ptr %0, align 8
  %51 = getelementptr inbounds i8, ptr %50, i64 %45
  br label %52

52:                                               ; preds = %40, %49
  %53 = phi ptr [ %51, %49 ], [ null, %40 ]
  %54 = load ptr, ptr %30, align 8
  %55 = load i64, ptr %31, align 8
  %56 = icmp sgt i64 %55, 0
  br i1 %56, label %57, label %99

57:                                               ; preds = %52
  %58 = and i64 %55, 3
  %59 = icmp ult i64 %55, 4
  br i1 %59, label %84, label %60

60:                                               ; preds = %57
  %61 = and i64 %55, 9223372036854775804
  br label %62

62:                                               ; preds = %62, %60
  %63 = phi i64 [ 0, %60 ], [ %81, %62 ]
  %64 = phi i64 [ 0, %60 ], [ %80, %62 ]
  %65 = phi i64 [ 0, %60 ], [ %82, %62 ]
  %66 = getelementptr inbounds %struct.sw_str, ptr %54, i64 %63, i32 1
  %67 = load i64, ptr %66, align 8
  %68 = add i64 %67, %64
  %69 = or disjoint i64 %63, 1
  %70 = getelementptr inbounds %struct.sw_str, ptr %54, i64 %69, i32 1
  %71 = load i64, ptr %70, align 8
  %72 = add i64 %71, %68
  %73 = or disjoint i64 %63, 2
  %74 = getelementptr inbounds %struct.sw_str, ptr %54, i64 %73, i32 1
  %75 = load i64, ptr %74, align 8
  %76 = add i64 %75, %72
  %77 = or disjoint i64 %63, 3
  %78 = getelementptr inbounds %struct.sw_str, ptr %54, i64 %77, i32 1
  %79 = load i64, ptr %78, align 8
  %80 = add i64 %79, %76
  %81 = add nuw nsw i64 %63, 4
  %82 = add i64 %65, 4
  %83 = icmp eq i64 %82, %61
  br i1 %83, label %84, label %62

84:                                               ; preds = %62, %57
  %85 = phi i64 [ poison, %57 ], [ %80, %62 ]
  %86 = phi i64 [ 0, %57 ], [ %81, %62 ]
  %87 = phi i64 [ 0, %57 ], [ %80, %62 ]
  %88 = icmp eq i64 %58, 0
  br i1 %88, label %99, label %89

89:                                               ; preds = %84, %89
  %90 = phi i64 [ %96, %89 ], [ %86, %84 ]
  %91 = phi i64 [ %95, %89 ], [ %87, %84 ]
  %92 = phi i64 [ %97, %89 ], [ 0, %84 ]
  %93 = getelementptr inbounds %struct.sw_str, ptr %54, i64 %90, i32 1
  %94 = load i64, ptr %93, align 8
  %95 = add i64 %94, %91
  %96 = add nuw nsw i64 %90, 1
  %97 = add i64 %92, 1
  %98 = icmp eq i64 %97, %58
  br i1 %98, label %99, label %89, !llvm.loop !6

99:                                               ; preds = %84, %89, %52
  %100 = phi i64 [ 0, %52 ], [ %85, %84 ], [ %95, %89 ]
  %101 = add i64 %100, %46
  store i64 %101, ptr %11, align 8
  %102 = icmp ugt i64 %101, %47
  br i1 %102, label %155, label %103

103:                                              ; preds = %99
  %104 = load ptr, ptr %0, align 8
  %105 = getelementptr inbounds i8, ptr %104, i64 %46
  %106 = load ptr, ptr %30, align 8
  %107 = load i64, ptr %31, align 8
  %108 = icmp sgt i64 %107, 0
  br i1 %108, label %109, label %152

109:                                              ; preds = %103
  %110 = and i64 %107, 1
  %111 = icmp eq i64 %107, 1
  br i1 %111, label %138, label %112

112:                                              ; preds = %109
  %113 = and i64 %107, 9223372036854775806
  br label %114

114:                                              ; preds = %114, %112
  %115 = phi i64 [ 0, %112 ], [ %135, %114 ]
  %116 = phi i64 [ 0, %112 ], [ %134, %114 ]
  %117 = phi i64 [ 0, %112 ], [ %136, %114 ]
  %118 = getelementptr inbounds i64, ptr %53, i64 %115
  store i64 %116, ptr %118, align 8
  %119 = getelementptr inbounds i8, ptr %105, i64 %116
  %120 = getelementptr inbounds %struct.sw_str, ptr %106, i64 %115
  %121 = load ptr, ptr %120, align 8
  %122 = getelementptr inbounds i8, ptr %120, i64 8
  %123 = load i64, ptr %122, align 8
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %119, ptr readonly align 1 %121, i64 %123, i1 false)
  %124 = load i64, ptr %122, align 8
  %125 = add i64 %124, %116
  %126 = or disjoint i64 %115, 1
  %127 = getelementptr inbounds i64, ptr %53, i64 %126
  store i64 %125, ptr %127, align 8
  %128 = getelementptr inbounds i8, ptr %105, i64 %125
  %129 = getelementptr inbounds %struct.sw_str, ptr %106, i64 %126
  %130 = load ptr, ptr %129, align 8
  %131 = getelementptr inbounds i8, ptr %129, i64 8
  %132 = load i64, ptr %131, align 8
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %128, ptr readonly align 1 %130, i64 %132, i1 false)
  %133 = load i64, ptr %131, align 8
  %134 = add i64 %133, %125
  %135 = add nuw nsw i64 %115, 2
  %136 = add i64 %117, 2
  %137 = icmp eq i64 %136, %113
  br i1 %137, label %138, label %114

138:                                              ; preds = %114, %109
  %139 = phi i64 [ poison, %109 ], [ %134, %114 ]
  %140 = phi i64 [ 0, %109 ], [ %135, %114 ]
  %141 = phi i64 [ 0, %109 ], [ %134, %114 ]
  %142 = icmp eq i64 %110, 0
  br i1 %142, label %152, label %143

143:                                              ; preds = %138
  %144 = getelementptr inbounds i64, ptr %53, i64 %140
  store i64 %141, ptr %144, align 8
  %145 = getelementptr inbounds i8, ptr %105, i64 %141
  %146 = getelementptr inbounds %struct.sw_str, ptr %106, i64 %140
  %147 = load ptr, ptr %146, align 8
  %148 = getelementptr inbounds i8, ptr %146, i64 8
  %149 = load i64, ptr %148, align 8
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %145, ptr readonly align 1 %147, i64 %149, i1 false)
  %150 = load i64, ptr %148, align 8
  %151 = add i64 %150, %141
  br label %152

152:                                              ; preds = %143, %138, %103
  %153 = phi i64 [ 0, %103 ], [ %139, %138 ], [ %151, %143 ]
  %154 = getelementptr inbounds i64, ptr %53, i64 %107
  store i64 %153, ptr %154, align 8
  br label %155

155:                                              ; preds = %99, %152, %28
  %156 = phi i64 [ %36, %28 ], [ %100, %152 ], [ %100, %99 ]
  %157 = phi ptr [ %33, %28 ], [ %105, %152 ], [ null, %99 ]
  %158 = phi ptr [ null, %28 ], [ %53, %152 ], [ %53, %99 ]
  %159 = phi i64 [ 0, %28 ], [ %41, %152 ], [ %41, %99 ]
  %160 = getelementptr inbounds %struct.swage_tensor, ptr %3, i64 %29
  store ptr %157, ptr %160, align 8
  %161 = getelementptr inbounds i8, ptr %160, i64 8
  store i64 %156, ptr %161, align 8
  %162 = getelementptr inbounds i8, ptr %160, i64 16
  store ptr %38, ptr %162, align 8
  %163 = getelementptr inbounds i8, ptr %160, i64 24
  store ptr %158, ptr %163, align 8
  %164 = getelementptr inbounds i8, ptr %160, i64 32
  store i64 %159, ptr %164, align 8
  %165 = getelementptr inbounds i8, ptr %160, i64 40
  store i64 0, ptr %165, align 8
  %166 = add nuw i64 %29, 1
  %167 = icmp eq i64 %166, %6
  br i1 %167, label %24, label %28

168:                                              ; preds = %201, %24
  %169 = phi i64 [ 0, %24 ], [ %202, %201 ]
  %170 = load i64, ptr %11, align 8
  %171 = add i64 %170, 15
  %172 = and i64 %171, -16
  store i64 %172, ptr %11, align 8
  %173 = getelementptr inbounds i8, ptr %0, i64 16
  %174 = load i64, ptr %173, align 8
  %175 = icmp ugt i64 %172, %174
  br i1 %175, label %205, label %207

176:                                              ; preds = %26, %201
  %177 = phi i64 [ 0, %26 ], [ %202, %201 ]
  %178 = phi i64 [ 0, %26 ], [ %203, %201 ]
  %179 = add i64 %178, %6
  %180 = getelementptr inbounds i64, ptr %4, i64 %179
  %181 = load i64, ptr %180, align 8
  %182 = icmp eq i64 %181, 0
  br i1 %182, label %183, label %201

183:                                              ; preds = %176
  %184 = getelementptr inbounds %struct.sw_view, ptr %7, i64 %178, i32 1
  %185 = load i64, ptr %184, align 8
  %186 = shl i64 %185, 3
  %187 = add i64 %186, 8
  %188 = load i64, ptr %11, align 8
  %189 = add i64 %188, 15
  %190 = and i64 %189, -16
  %191 = add i64 %187, %190
  store i64 %191, ptr %11, align 8
  %192 = load i64, ptr %27, align 8
  %193 = icmp ugt i64 %191, %192
  br i1 %193, label %197, label %194

194:                                              ; preds = %183
  %195 = load ptr, ptr %0, align 8
  %196 = getelementptr inbounds i8, ptr %195, i64 %190
  br label %197

197:                                              ; preds = %183, %194
  %198 = phi ptr [ %196, %194 ], [ null, %183 ]
  %199 = getelementptr inbounds %struct.swage_tensor, ptr %3, i64 %179, i32 3
  store ptr %198, ptr %199, align 8
  %200 = add i64 %177, 1
  br label %201

201:                                              ; preds = %176, %197
  %202 = phi i64 [ %177, %176 ], [ %200, %197 ]
  %203 = add nuw i64 %178, 1
  %204 = icmp eq i64 %203, %8
  br i1 %204, label %168, label %176

205:                                              ; preds = %168
  %206 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %172, ptr %206, align 8
  store i64 %12, ptr %11, align 8
  br label %447

207:                                              ; preds = %168
  %208 = icmp eq i64 %169, 0
  br i1 %208, label %213, label %209

209:                                              ; preds = %207
  %210 = sub i64 %174, %172
  %211 = udiv i64 %210, %169
  %212 = and i64 %211, -16
  br label %213

213:                                              ; preds = %207, %209
  %214 = phi i64 [ %212, %209 ], [ 0, %207 ]
  %215 = getelementptr inbounds %struct.swage_tensor, ptr %3, i64 %6
  br i1 %25, label %218, label %216

216:                                              ; preds = %213
  %217 = getelementptr inbounds %struct.swage_tensor, ptr %215, i64 %8
  br label %233

218:                                              ; preds = %278, %213
  call void @llvm.lifetime.start.p0(i64 64, ptr nonnull %10) #7
  store i64 64, ptr %10, align 8
  %219 = getelementptr inbounds i8, ptr %10, i64 8
  %220 = getelementptr inbounds i8, ptr %1, i64 8
  %221 = load ptr, ptr %220, align 8
  store ptr %221, ptr %219, align 8
  %222 = getelementptr inbounds i8, ptr %10, i64 16
  store i64 %2, ptr %222, align 8
  %223 = getelementptr inbounds i8, ptr %10, i64 24
  store ptr %3, ptr %223, align 8
  %224 = getelementptr inbounds i8, ptr %10, i64 32
  store i64 %6, ptr %224, align 8
  %225 = getelementptr inbounds i8, ptr %10, i64 40
  store ptr %215, ptr %225, align 8
  %226 = getelementptr inbounds i8, ptr %10, i64 48
  store i64 %8, ptr %226, align 8
  %227 = getelementptr inbounds i8, ptr %10, i64 56
  %228 = getelementptr inbounds i8, ptr %0, i64 32
  store ptr %228, ptr %227, align 8
  %229 = load ptr, ptr %15, align 8
  %230 = call i32 %229(ptr noundef nonnull %10) #8
  %231 = icmp ugt i32 %230, 1
  br i1 %231, label %284, label %232

232:                                              ; preds = %218
  br i1 %25, label %334, label %286

233:                                              ; preds = %216, %278
  %234 = phi i64 [ %282, %278 ], [ 0, %216 ]
  %235 = phi ptr [ %247, %278 ], [ %217, %216 ]
  %236 = phi i64 [ %280, %278 ], [ %172, %216 ]
  %237 = add i64 %234, %6
  %238 = getelementptr inbounds %struct.swage_tensor, ptr %3, i64 %237
  %239 = getelementptr inbounds i8, ptr %238, i64 16
  store ptr %235, ptr %239, align 8
  %240 = getelementptr inbounds %struct.sw_view, ptr %7, i64 %234
  %241 = getelementptr inbounds i8, ptr %240, i64 16
  %242 = load i64, ptr %241, align 8
  %243 = icmp sgt i64 %242, 0
  br i1 %243, label %244, label %246

244:                                              ; preds = %233
  %245 = getelementptr inbounds i8, ptr %240, i64 24
  br label %252

246:                                              ; preds = %252, %233
  %247 = phi ptr [ %235, %233 ], [ %258, %252 ]
  %248 = getelementptr inbounds i8, ptr %238, i64 40
  store i64 0, ptr %248, align 8
  %249 = getelementptr inbounds i64, ptr %4, i64 %237
  %250 = load i64, ptr %249, align 8
  %251 = icmp eq i64 %250, 0
  br i1 %251, label %270, label %262

252:                                              ; preds = %244, %252
  %253 = phi i64 [ 0, %244 ], [ %259, %252 ]
  %254 = phi ptr [ %235, %244 ], [ %258, %252 ]
  %255 = load ptr, ptr %245, align 8
  %256 = getelementptr inbounds i64, ptr %255, i64 %253
  %257 = load i64, ptr %256, align 8
  %258 = getelementptr inbounds i8, ptr %254, i64 8
  store i64 %257, ptr %254, align 8
  %259 = add nuw nsw i64 %253, 1
  %260 = load i64, ptr %241, align 8
  %261 = icmp slt i64 %259, %260
  br i1 %261, label %252, label %246

262:                                              ; preds = %246
  %263 = load ptr, ptr %240, align 8
  store ptr %263, ptr %238, align 8
  %264 = getelementptr inbounds i8, ptr %240, i64 8
  %265 = load i64, ptr %264, align 8
  %266 = load i64, ptr %249, align 8
  %267 = mul i64 %266, %265
  %268 = getelementptr inbounds i8, ptr %238, i64 8
  store i64 %267, ptr %268, align 8
  %269 = getelementptr inbounds i8, ptr %238, i64 24
  store ptr null, ptr %269, align 8
  br label %278

270:                                              ; preds = %246
  %271 = load ptr, ptr %0, align 8
  %272 = getelementptr inbounds i8, ptr %271, i64 %236
  store ptr %272, ptr %238, align 8
  %273 = getelementptr inbounds i8, ptr %238, i64 8
  store i64 %214, ptr %273, align 8
  %274 = getelementptr inbounds i8, ptr %240, i64 8
  %275 = load i64, ptr %274, align 8
  %276 = add i64 %275, 1
  %277 = add i64 %236, %214
  br label %278

278:                                              ; preds = %270, %262
  %279 = phi i64 [ %276, %270 ], [ 0, %262 ]
  %280 = phi i64 [ %277, %270 ], [ %236, %262 ]
  %281 = getelementptr inbounds i8, ptr %238, i64 32
  store i64 %279, ptr %281, align 8
  %282 = add nuw i64 %234, 1
  %283 = icmp eq i64 %282, %8
  br i1 %283, label %218, label %233

284:                                              ; preds = %218
  store i64 %12, ptr %11, align 8
  %285 = add nsw i32 %230, 16
  br label %445

286:                                              ; preds = %232, %329
  %287 = phi i64 [ %331, %329 ], [ 0, %232 ]
  %288 = phi i64 [ %330, %329 ], [ 0, %232 ]
  %289 = add i64 %287, %6
  %290 = getelementptr inbounds %struct.swage_tensor, ptr %3, i64 %289
  %291 = getelementptr inbounds %struct.sw_view, ptr %7, i64 %287
  %292 = getelementptr inbounds i8, ptr %291, i64 16
  %293 = load i64, ptr %292, align 8
  %294 = icmp sgt i64 %293, 0
  br i1 %294, label %295, label %310

295:                                              ; preds = %286
  %296 = getelementptr inbounds i8, ptr %290, i64 16
  %297 = load ptr, ptr %296, align 8
  %298 = getelementptr inbounds i8, ptr %291, i64 24
  %299 = load ptr, ptr %298, align 8
  br label %303

300:                                              ; preds = %303
  %301 = add nuw nsw i64 %304, 1
  %302 = icmp eq i64 %301, %293
  br i1 %302, label %310, label %303

303:                                              ; preds = %295, %300
  %304 = phi i64 [ 0, %295 ], [ %301, %300 ]
  %305 = getelementptr inbounds i64, ptr %297, i64 %304
  %306 = load i64, ptr %305, align 8
  %307 = getelementptr inbounds i64, ptr %299, i64 %304
  %308 = load i64, ptr %307, align 8
  %309 = icmp eq i64 %306, %308
  br i1 %309, label %300, label %333

310:                                              ; preds = %300, %286
  %311 = getelementptr inbounds i64, ptr %4, i64 %289
  %312 = load i64, ptr %311, align 8
  %313 = icmp eq i64 %312, 0
  %314 = getelementptr inbounds i8, ptr %290, i64 8
  %315 = load i64, ptr %314, align 8
  br i1 %313, label %321, label %316

316:                                              ; preds = %310
  %317 = getelementptr inbounds i8, ptr %291, i64 8
  %318 = load i64, ptr %317, align 8
  %319 = mul i64 %318, %312
  %320 = icmp eq i64 %315, %319
  br i1 %320, label %329, label %333

321:                                              ; preds = %310
  %322 = call i64 @llvm.umax.i64(i64 %315, i64 %288)
  %323 = getelementptr inbounds i8, ptr %290, i64 32
  %324 = load i64, ptr %323, align 8
  %325 = getelementptr inbounds i8, ptr %291, i64 8
  %326 = load i64, ptr %325, align 8
  %327 = add i64 %326, 1
  %328 = icmp eq i64 %324, %327
  br i1 %328, label %329, label %333

329:                                              ; preds = %321, %316
  %330 = phi i64 [ %288, %316 ], [ %322, %321 ]
  %331 = add nuw i64 %287, 1
  %332 = icmp eq i64 %331, %8
  br i1 %332, label %334, label %286

333:                                              ; preds = %316, %321, %303
  store i64 %12, ptr %11, align 8
  br label %445

334:                                              ; preds = %329, %232
  %335 = phi i64 [ 0, %232 ], [ %330, %329 ]
  %336 = icmp ne i32 %230, 1
  %337 = icmp ugt i64 %335, %214
  %338 = select i1 %336, i1 true, i1 %337
  br i1 %338, label %340, label %339

339:                                              ; preds = %334
  store i64 %12, ptr %11, align 8
  br label %445

340:                                              ; preds = %334
  br i1 %337, label %343, label %341

341:                                              ; preds = %340
  %342 = icmp eq i64 %8, 0
  br i1 %342, label %442, label %349

343:                                              ; preds = %340
  %344 = add i64 %335, 15
  %345 = and i64 %344, -16
  %346 = mul i64 %345, %169
  %347 = add i64 %346, %172
  %348 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %347, ptr %348, align 8
  store i64 %12, ptr %11, align 8
  br label %445

349:                                              ; preds = %341, %438
  %350 = phi i1 [ %440, %438 ], [ true, %341 ]
  %351 = phi i64 [ %439, %438 ], [ 0, %341 ]
  %352 = add i64 %351, %6
  %353 = getelementptr inbounds %struct.swage_tensor, ptr %3, i64 %352
  %354 = getelementptr inbounds i64, ptr %4, i64 %352
  %355 = load i64, ptr %354, align 8
  %356 = icmp eq i64 %355, 0
  br i1 %356, label %357, label %438

357:                                              ; preds = %349
  %358 = getelementptr inbounds i8, ptr %353, i64 24
  %359 = load ptr, ptr %358, align 8
  %360 = getelementptr inbounds %struct.sw_view, ptr %7, i64 %351
  %361 = getelementptr inbounds i8, ptr %360, i64 8
  %362 = load i64, ptr %361, align 8
  %363 = getelementptr inbounds i8, ptr %353, i64 8
  %364 = load i64, ptr %363, align 8
  %365 = icmp slt i64 %362, 0
  br i1 %365, label %429, label %366

366:                                              ; preds = %357, %374
  %367 = phi i64 [ %375, %374 ], [ 0, %357 ]
  %368 = phi i64 [ %370, %374 ], [ 0, %357 ]
  %369 = getelementptr inbounds i64, ptr %359, i64 %367
  %370 = load i64, ptr %369, align 8
  %371 = icmp slt i64 %370, %368
  %372 = icmp ugt i64 %370, %364
  %373 = or i1 %371, %372
  br i1 %373, label %377, label %374

374:                                              ; preds = %366
  %375 = add nuw i64 %367, 1
  %376 = icmp eq i64 %367, %362
  br i1 %376, label %379, label %366

377:                                              ; preds = %366
  %378 = icmp sgt i64 %367, -1
  br i1 %378, label %437, label %379

379:                                              ; preds = %374, %377
  %380 = load ptr, ptr %360, align 8
  %381 = load ptr, ptr %353, align 8
  %382 = icmp eq i64 %362, 0
  br i1 %382, label %429, label %383

383:                                              ; preds = %379
  %384 = and i64 %362, 1
  %385 = icmp eq i64 %362, 1
  br i1 %385, label %413, label %386

386:                                              ; preds = %383
  %387 = and i64 %362, 9223372036854775806
  br label %388

388:                                              ; preds = %388, %386
  %389 = phi i64 [ 0, %386 ], [ %405, %388 ]
  %390 = phi i64 [ 0, %386 ], [ %411, %388 ]
  %391 = getelementptr inbounds i64, ptr %359, i64 %389
  %392 = load i64, ptr %391, align 8
  %393 = getelementptr inbounds i8, ptr %381, i64 %392
  %394 = getelementptr inbounds %struct.sw_str, ptr %380, i64 %389
  store ptr %393, ptr %394, align 8
  %395 = or disjoint i64 %389, 1
  %396 = getelementptr inbounds i64, ptr %359, i64 %395
  %397 = load i64, ptr %396, align 8
  %398 = load i64, ptr %391, align 8
  %399 = sub nsw i64 %397, %398
  %400 = getelementptr inbounds i8, ptr %394, i64 8
  store i64 %399, ptr %400, align 8
  %401 = getelementptr inbounds i64, ptr %359, i64 %395
  %402 = load i64, ptr %401, align 8
  %403 = getelementptr inbounds i8, ptr %381, i64 %402
  %404 = getelementptr inbounds %struct.sw_str, ptr %380, i64 %395
  store ptr %403, ptr %404, align 8
  %405 = add nuw nsw i64 %389, 2
  %406 = getelementptr inbounds i64, ptr %359, i64 %405
  %407 = load i64, ptr %406, align 8
  %408 = load i64, ptr %401, align 8
  %409 = sub nsw i64 %407, %408
  %410 = getelementptr inbounds i8, ptr %404, i64 8
  store i64 %409, ptr %410, align 8
  %411 = add i64 %390, 2
  %412 = icmp eq i64 %411, %387
  br i1 %412, label %413, label %388

413:                                              ; preds = %388, %383
  %414 = phi i64 [ 0, %383 ], [ %405, %388 ]
  %415 = icmp eq i64 %384, 0
  br i1 %415, label %427, label %416

416:                                              ; preds = %413
  %417 = getelementptr inbounds i64, ptr %359, i64 %414
  %418 = load i64, ptr %417, align 8
  %419 = getelementptr inbounds i8, ptr %381, i64 %418
  %420 = getelementptr inbounds %struct.sw_str, ptr %380, i64 %414
  store ptr %419, ptr %420, align 8
  %421 = getelementptr i64, ptr %359, i64 %414
  %422 = getelementptr i8, ptr %421, i64 8
  %423 = load i64, ptr %422, align 8
  %424 = load i64, ptr %417, align 8
  %425 = sub nsw i64 %423, %424
  %426 = getelementptr inbounds i8, ptr %420, i64 8
  store i64 %425, ptr %426, align 8
  br label %427

427:                                              ; preds = %413, %416
  %428 = load i64, ptr %363, align 8
  br label %429

429:                                              ; preds = %427, %357, %379
  %430 = phi i64 [ %428, %427 ], [ %364, %357 ], [ %364, %379 ]
  %431 = load ptr, ptr %353, align 8
  %432 = load ptr, ptr %0, align 8
  %433 = ptrtoint ptr %431 to i64
  %434 = ptrtoint ptr %432 to i64
  %435 = sub i64 %433, %434
  %436 = add i64 %435, %430
  store i64 %436, ptr %11, align 8
  br label %438

437:                                              ; preds = %377
  store i64 %12, ptr %11, align 8
  br label %442

438:                                              ; preds = %429, %349
  %439 = add nuw i64 %351, 1
  %440 = icmp ult i64 %439, %8
  %441 = icmp eq i64 %439, %8
  br i1 %441, label %442, label %349

442:                                              ; preds = %438, %341, %437
  %443 = phi i1 [ %350, %437 ], [ false, %341 ], [ %440, %438 ]
  %444 = sext i1 %443 to i32
  br label %445

445:                                              ; preds = %333, %442, %339, %343, %284
  %446 = phi i32 [ %285, %284 ], [ -1, %339 ], [ 1, %343 ], [ -1, %333 ], [ %444, %442 ]
  call void @llvm.lifetime.end.p0(i64 64, ptr nonnull %10) #7
  br label %447

447:                                              ; preds = %445, %205, %22
  %448 = phi i32 [ 1, %205 ], [ %446, %445 ], [ 21, %22 ]
  ret i32 %448
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
!6 = distinct !{!6, !5}
