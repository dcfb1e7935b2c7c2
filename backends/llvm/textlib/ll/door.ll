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
  %13 = getelementptr inbounds i8, ptr %0, i64 32
  %14 = getelementptr inbounds i8, ptr %0, i64 56
  store i64 0, ptr %14, align 8
  %15 = getelementptr inbounds i8, ptr %0, i64 48
  store i64 0, ptr %15, align 8
  %16 = getelementptr inbounds i8, ptr %0, i64 40
  store i64 0, ptr %16, align 8
  store i64 0, ptr %13, align 8
  %17 = icmp eq ptr %1, null
  br i1 %17, label %26, label %18

18:                                               ; preds = %9
  %19 = getelementptr inbounds i8, ptr %1, i64 16
  %20 = load ptr, ptr %19, align 8
  %21 = icmp eq ptr %20, null
  br i1 %21, label %26, label %22

22:                                               ; preds = %18
  %23 = icmp eq i64 %6, 0
  br i1 %23, label %27, label %24

24:                                               ; preds = %22
  %25 = getelementptr inbounds i8, ptr %0, i64 16
  br label %31

26:                                               ; preds = %18, %9
  store i64 %2, ptr %13, align 8
  br label %455

27:                                               ; preds = %162, %22
  %28 = icmp eq i64 %8, 0
  br i1 %28, label %175, label %29

29:                                               ; preds = %27
  %30 = getelementptr inbounds i8, ptr %0, i64 16
  br label %183

31:                                               ; preds = %24, %162
  %32 = phi i64 [ 0, %24 ], [ %173, %162 ]
  %33 = getelementptr inbounds %struct.sw_view, ptr %5, i64 %32
  %34 = getelementptr inbounds i8, ptr %33, i64 8
  %35 = load i64, ptr %34, align 8
  %36 = load ptr, ptr %33, align 8
  %37 = getelementptr inbounds i64, ptr %4, i64 %32
  %38 = load i64, ptr %37, align 8
  %39 = mul i64 %38, %35
  %40 = getelementptr inbounds i8, ptr %33, i64 24
  %41 = load ptr, ptr %40, align 8
  %42 = icmp eq i64 %38, 0
  br i1 %42, label %43, label %162

43:                                               ; preds = %31
  %44 = add i64 %35, 1
  %45 = shl i64 %44, 3
  %46 = load i64, ptr %11, align 8
  %47 = add i64 %46, 15
  %48 = and i64 %47, -16
  %49 = add i64 %48, %45
  store i64 %49, ptr %11, align 8
  %50 = load i64, ptr %25, align 8
  %51 = icmp ugt i64 %49, %50
  br i1 %51, label %57, label %52, !prof !6

52:                                               ; preds = %43
  %53 = load ptr, ptr %0, align 8
  %54 = icmp eq ptr %53, null
  %55 = getelementptr inbounds i8, ptr %53, i64 %48
  %56 = select i1 %54, ptr %0, ptr %55
  br label %57

57:                                               ; preds = %43, %52
  %58 = phi ptr [ %56, %52 ], [ null, %43 ]
  %59 = load ptr, ptr %33, align 8
  %60 = load i64, ptr %34, align 8
  %61 = icmp sgt i64 %60, 0
  br i1 %61, label %62, label %104

62:                                               ; preds = %57
  %63 = and i64 %60, 3
  %64 = icmp ult i64 %60, 4
  br i1 %64, label %89, label %65

65:                                               ; preds = %62
  %66 = and i64 %60, 9223372036854775804
  br label %67

67:                                               ; preds = %67, %65
  %68 = phi i64 [ 0, %65 ], [ %86, %67 ]
  %69 = phi i64 [ 0, %65 ], [ %85, %67 ]
  %70 = phi i64 [ 0, %65 ], [ %87, %67 ]
  %71 = getelementptr inbounds %struct.sw_str, ptr %59, i64 %68, i32 1
  %72 = load i64, ptr %71, align 8
  %73 = add i64 %72, %69
  %74 = or disjoint i64 %68, 1
  %75 = getelementptr inbounds %struct.sw_str, ptr %59, i64 %74, i32 1
  %76 = load i64, ptr %75, align 8
  %77 = add i64 %76, %73
  %78 = or disjoint i64 %68, 2
  %79 = getelementptr inbounds %struct.sw_str, ptr %59, i64 %78, i32 1
  %80 = load i64, ptr %79, align 8
  %81 = add i64 %80, %77
  %82 = or disjoint i64 %68, 3
  %83 = getelementptr inbounds %struct.sw_str, ptr %59, i64 %82, i32 1
  %84 = load i64, ptr %83, align 8
  %85 = add i64 %84, %81
  %86 = add nuw nsw i64 %68, 4
  %87 = add i64 %70, 4
  %88 = icmp eq i64 %87, %66
  br i1 %88, label %89, label %67

89:                                               ; preds = %67, %62
  %90 = phi i64 [ poison, %62 ], [ %85, %67 ]
  %91 = phi i64 [ 0, %62 ], [ %86, %67 ]
  %92 = phi i64 [ 0, %62 ], [ %85, %67 ]
  %93 = icmp eq i64 %63, 0
  br i1 %93, label %104, label %94

94:                                               ; preds = %89, %94
  %95 = phi i64 [ %101, %94 ], [ %91, %89 ]
  %96 = phi i64 [ %100, %94 ], [ %92, %89 ]
  %97 = phi i64 [ %102, %94 ], [ 0, %89 ]
  %98 = getelementptr inbounds %struct.sw_str, ptr %59, i64 %95, i32 1
  %99 = load i64, ptr %98, align 8
  %100 = add i64 %99, %96
  %101 = add nuw nsw i64 %95, 1
  %102 = add i64 %97, 1
  %103 = icmp eq i64 %102, %63
  br i1 %103, label %104, label %94, !llvm.loop !7

104:                                              ; preds = %89, %94, %57
  %105 = phi i64 [ 0, %57 ], [ %90, %89 ], [ %100, %94 ]
  %106 = add i64 %105, %49
  store i64 %106, ptr %11, align 8
  %107 = icmp ugt i64 %106, %50
  br i1 %107, label %162, label %108, !prof !6

108:                                              ; preds = %104
  %109 = load ptr, ptr %0, align 8
  %110 = icmp eq ptr %109, null
  %111 = getelementptr inbounds i8, ptr %109, i64 %49
  %112 = select i1 %110, ptr %0, ptr %111
  %113 = load ptr, ptr %33, align 8
  %114 = load i64, ptr %34, align 8
  %115 = icmp sgt i64 %114, 0
  br i1 %115, label %116, label %159

116:                                              ; preds = %108
  %117 = and i64 %114, 1
  %118 = icmp eq i64 %114, 1
  br i1 %118, label %145, label %119

119:                                              ; preds = %116
  %120 = and i64 %114, 9223372036854775806
  br label %121

121:                                              ; preds = %121, %119
  %122 = phi i64 [ 0, %119 ], [ %142, %121 ]
  %123 = phi i64 [ 0, %119 ], [ %141, %121 ]
  %124 = phi i64 [ 0, %119 ], [ %143, %121 ]
  %125 = getelementptr inbounds i64, ptr %58, i64 %122
  store i64 %123, ptr %125, align 8
  %126 = getelementptr inbounds i8, ptr %112, i64 %123
  %127 = getelementptr inbounds %struct.sw_str, ptr %113, i64 %122
  %128 = load ptr, ptr %127, align 8
  %129 = getelementptr inbounds i8, ptr %127, i64 8
  %130 = load i64, ptr %129, align 8
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %126, ptr readonly align 1 %128, i64 %130, i1 false)
  %131 = load i64, ptr %129, align 8
  %132 = add i64 %131, %123
  %133 = or disjoint i64 %122, 1
  %134 = getelementptr inbounds i64, ptr %58, i64 %133
  store i64 %132, ptr %134, align 8
  %135 = getelementptr inbounds i8, ptr %112, i64 %132
  %136 = getelementptr inbounds %struct.sw_str, ptr %113, i64 %133
  %137 = load ptr, ptr %136, align 8
  %138 = getelementptr inbounds i8, ptr %136, i64 8
  %139 = load i64, ptr %138, align 8
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %135, ptr readonly align 1 %137, i64 %139, i1 false)
  %140 = load i64, ptr %138, align 8
  %141 = add i64 %140, %132
  %142 = add nuw nsw i64 %122, 2
  %143 = add i64 %124, 2
  %144 = icmp eq i64 %143, %120
  br i1 %144, label %145, label %121

145:                                              ; preds = %121, %116
  %146 = phi i64 [ poison, %116 ], [ %141, %121 ]
  %147 = phi i64 [ 0, %116 ], [ %142, %121 ]
  %148 = phi i64 [ 0, %116 ], [ %141, %121 ]
  %149 = icmp eq i64 %117, 0
  br i1 %149, label %159, label %150

150:                                              ; preds = %145
  %151 = getelementptr inbounds i64, ptr %58, i64 %147
  store i64 %148, ptr %151, align 8
  %152 = getelementptr inbounds i8, ptr %112, i64 %148
  %153 = getelementptr inbounds %struct.sw_str, ptr %113, i64 %147
  %154 = load ptr, ptr %153, align 8
  %155 = getelementptr inbounds i8, ptr %153, i64 8
  %156 = load i64, ptr %155, align 8
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %152, ptr readonly align 1 %154, i64 %156, i1 false)
  %157 = load i64, ptr %155, align 8
  %158 = add i64 %157, %148
  br label %159

159:                                              ; preds = %150, %145, %108
  %160 = phi i64 [ 0, %108 ], [ %146, %145 ], [ %158, %150 ]
  %161 = getelementptr inbounds i64, ptr %58, i64 %114
  store i64 %160, ptr %161, align 8
  br label %162

162:                                              ; preds = %104, %159, %31
  %163 = phi i64 [ %39, %31 ], [ %105, %159 ], [ %105, %104 ]
  %164 = phi ptr [ %36, %31 ], [ %112, %159 ], [ null, %104 ]
  %165 = phi ptr [ null, %31 ], [ %58, %159 ], [ %58, %104 ]
  %166 = phi i64 [ 0, %31 ], [ %44, %159 ], [ %44, %104 ]
  %167 = getelementptr inbounds %struct.swage_tensor, ptr %3, i64 %32
  store ptr %164, ptr %167, align 8
  %168 = getelementptr inbounds i8, ptr %167, i64 8
  store i64 %163, ptr %168, align 8
  %169 = getelementptr inbounds i8, ptr %167, i64 16
  store ptr %41, ptr %169, align 8
  %170 = getelementptr inbounds i8, ptr %167, i64 24
  store ptr %165, ptr %170, align 8
  %171 = getelementptr inbounds i8, ptr %167, i64 32
  store i64 %166, ptr %171, align 8
  %172 = getelementptr inbounds i8, ptr %167, i64 40
  store i64 0, ptr %172, align 8
  %173 = add nuw i64 %32, 1
  %174 = icmp eq i64 %173, %6
  br i1 %174, label %27, label %31

175:                                              ; preds = %210, %27
  %176 = phi i64 [ 0, %27 ], [ %211, %210 ]
  %177 = load i64, ptr %11, align 8
  %178 = add i64 %177, 15
  %179 = and i64 %178, -16
  store i64 %179, ptr %11, align 8
  %180 = getelementptr inbounds i8, ptr %0, i64 16
  %181 = load i64, ptr %180, align 8
  %182 = icmp ugt i64 %179, %181
  br i1 %182, label %214, label %216

183:                                              ; preds = %29, %210
  %184 = phi i64 [ 0, %29 ], [ %211, %210 ]
  %185 = phi i64 [ 0, %29 ], [ %212, %210 ]
  %186 = add i64 %185, %6
  %187 = getelementptr inbounds i64, ptr %4, i64 %186
  %188 = load i64, ptr %187, align 8
  %189 = icmp eq i64 %188, 0
  br i1 %189, label %190, label %210

190:                                              ; preds = %183
  %191 = getelementptr inbounds %struct.sw_view, ptr %7, i64 %185, i32 1
  %192 = load i64, ptr %191, align 8
  %193 = shl i64 %192, 3
  %194 = add i64 %193, 8
  %195 = load i64, ptr %11, align 8
  %196 = add i64 %195, 15
  %197 = and i64 %196, -16
  %198 = add i64 %194, %197
  store i64 %198, ptr %11, align 8
  %199 = load i64, ptr %30, align 8
  %200 = icmp ugt i64 %198, %199
  br i1 %200, label %206, label %201, !prof !6

201:                                              ; preds = %190
  %202 = load ptr, ptr %0, align 8
  %203 = icmp eq ptr %202, null
  %204 = getelementptr inbounds i8, ptr %202, i64 %197
  %205 = select i1 %203, ptr %0, ptr %204
  br label %206

206:                                              ; preds = %190, %201
  %207 = phi ptr [ %205, %201 ], [ null, %190 ]
  %208 = getelementptr inbounds %struct.swage_tensor, ptr %3, i64 %186, i32 3
  store ptr %207, ptr %208, align 8
  %209 = add i64 %184, 1
  br label %210

210:                                              ; preds = %183, %206
  %211 = phi i64 [ %184, %183 ], [ %209, %206 ]
  %212 = add nuw i64 %185, 1
  %213 = icmp eq i64 %212, %8
  br i1 %213, label %175, label %183

214:                                              ; preds = %175
  %215 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %179, ptr %215, align 8
  store i64 %12, ptr %11, align 8
  br label %455

216:                                              ; preds = %175
  %217 = icmp eq i64 %176, 0
  br i1 %217, label %222, label %218

218:                                              ; preds = %216
  %219 = sub i64 %181, %179
  %220 = udiv i64 %219, %176
  %221 = and i64 %220, -16
  br label %222

222:                                              ; preds = %216, %218
  %223 = phi i64 [ %221, %218 ], [ 0, %216 ]
  %224 = getelementptr inbounds %struct.swage_tensor, ptr %3, i64 %6
  br i1 %28, label %227, label %225

225:                                              ; preds = %222
  %226 = getelementptr inbounds %struct.swage_tensor, ptr %224, i64 %8
  br label %241

227:                                              ; preds = %286, %222
  call void @llvm.lifetime.start.p0(i64 64, ptr nonnull %10) #7
  store i64 64, ptr %10, align 8
  %228 = getelementptr inbounds i8, ptr %10, i64 8
  %229 = getelementptr inbounds i8, ptr %1, i64 8
  %230 = load ptr, ptr %229, align 8
  store ptr %230, ptr %228, align 8
  %231 = getelementptr inbounds i8, ptr %10, i64 16
  store i64 %2, ptr %231, align 8
  %232 = getelementptr inbounds i8, ptr %10, i64 24
  store ptr %3, ptr %232, align 8
  %233 = getelementptr inbounds i8, ptr %10, i64 32
  store i64 %6, ptr %233, align 8
  %234 = getelementptr inbounds i8, ptr %10, i64 40
  store ptr %224, ptr %234, align 8
  %235 = getelementptr inbounds i8, ptr %10, i64 48
  store i64 %8, ptr %235, align 8
  %236 = getelementptr inbounds i8, ptr %10, i64 56
  store ptr %13, ptr %236, align 8
  %237 = load ptr, ptr %19, align 8
  %238 = call i32 %237(ptr noundef nonnull %10) #8
  %239 = icmp ugt i32 %238, 1
  br i1 %239, label %292, label %240

240:                                              ; preds = %227
  br i1 %28, label %342, label %294

241:                                              ; preds = %225, %286
  %242 = phi i64 [ %290, %286 ], [ 0, %225 ]
  %243 = phi ptr [ %255, %286 ], [ %226, %225 ]
  %244 = phi i64 [ %288, %286 ], [ %179, %225 ]
  %245 = add i64 %242, %6
  %246 = getelementptr inbounds %struct.swage_tensor, ptr %3, i64 %245
  %247 = getelementptr inbounds i8, ptr %246, i64 16
  store ptr %243, ptr %247, align 8
  %248 = getelementptr inbounds %struct.sw_view, ptr %7, i64 %242
  %249 = getelementptr inbounds i8, ptr %248, i64 16
  %250 = load i64, ptr %249, align 8
  %251 = icmp sgt i64 %250, 0
  br i1 %251, label %252, label %254

252:                                              ; preds = %241
  %253 = getelementptr inbounds i8, ptr %248, i64 24
  br label %260

254:                                              ; preds = %260, %241
  %255 = phi ptr [ %243, %241 ], [ %266, %260 ]
  %256 = getelementptr inbounds i8, ptr %246, i64 40
  store i64 0, ptr %256, align 8
  %257 = getelementptr inbounds i64, ptr %4, i64 %245
  %258 = load i64, ptr %257, align 8
  %259 = icmp eq i64 %258, 0
  br i1 %259, label %278, label %270

260:                                              ; preds = %252, %260
  %261 = phi i64 [ 0, %252 ], [ %267, %260 ]
  %262 = phi ptr [ %243, %252 ], [ %266, %260 ]
  %263 = load ptr, ptr %253, align 8
  %264 = getelementptr inbounds i64, ptr %263, i64 %261
  %265 = load i64, ptr %264, align 8
  %266 = getelementptr inbounds i8, ptr %262, i64 8
  store i64 %265, ptr %262, align 8
  %267 = add nuw nsw i64 %261, 1
  %268 = load i64, ptr %249, align 8
  %269 = icmp slt i64 %267, %268
  br i1 %269, label %260, label %254

270:                                              ; preds = %254
  %271 = load ptr, ptr %248, align 8
  store ptr %271, ptr %246, align 8
  %272 = getelementptr inbounds i8, ptr %248, i64 8
  %273 = load i64, ptr %272, align 8
  %274 = load i64, ptr %257, align 8
  %275 = mul i64 %274, %273
  %276 = getelementptr inbounds i8, ptr %246, i64 8
  store i64 %275, ptr %276, align 8
  %277 = getelementptr inbounds i8, ptr %246, i64 24
  store ptr null, ptr %277, align 8
  br label %286

278:                                              ; preds = %254
  %279 = load ptr, ptr %0, align 8
  %280 = getelementptr inbounds i8, ptr %279, i64 %244
  store ptr %280, ptr %246, align 8
  %281 = getelementptr inbounds i8, ptr %246, i64 8
  store i64 %223, ptr %281, align 8
  %282 = getelementptr inbounds i8, ptr %248, i64 8
  %283 = load i64, ptr %282, align 8
  %284 = add i64 %283, 1
  %285 = add i64 %244, %223
  br label %286

286:                                              ; preds = %278, %270
  %287 = phi i64 [ %284, %278 ], [ 0, %270 ]
  %288 = phi i64 [ %285, %278 ], [ %244, %270 ]
  %289 = getelementptr inbounds i8, ptr %246, i64 32
  store i64 %287, ptr %289, align 8
  %290 = add nuw i64 %242, 1
  %291 = icmp eq i64 %290, %8
  br i1 %291, label %227, label %241

292:                                              ; preds = %227
  store i64 %12, ptr %11, align 8
  %293 = add nsw i32 %238, 16
  br label %453

294:                                              ; preds = %240, %337
  %295 = phi i64 [ %339, %337 ], [ 0, %240 ]
  %296 = phi i64 [ %338, %337 ], [ 0, %240 ]
  %297 = add i64 %295, %6
  %298 = getelementptr inbounds %struct.swage_tensor, ptr %3, i64 %297
  %299 = getelementptr inbounds %struct.sw_view, ptr %7, i64 %295
  %300 = getelementptr inbounds i8, ptr %299, i64 16
  %301 = load i64, ptr %300, align 8
  %302 = icmp sgt i64 %301, 0
  br i1 %302, label %303, label %318

303:                                              ; preds = %294
  %304 = getelementptr inbounds i8, ptr %298, i64 16
  %305 = load ptr, ptr %304, align 8
  %306 = getelementptr inbounds i8, ptr %299, i64 24
  %307 = load ptr, ptr %306, align 8
  br label %311

308:                                              ; preds = %311
  %309 = add nuw nsw i64 %312, 1
  %310 = icmp eq i64 %309, %301
  br i1 %310, label %318, label %311

311:                                              ; preds = %303, %308
  %312 = phi i64 [ 0, %303 ], [ %309, %308 ]
  %313 = getelementptr inbounds i64, ptr %305, i64 %312
  %314 = load i64, ptr %313, align 8
  %315 = getelementptr inbounds i64, ptr %307, i64 %312
  %316 = load i64, ptr %315, align 8
  %317 = icmp eq i64 %314, %316
  br i1 %317, label %308, label %341

318:                                              ; preds = %308, %294
  %319 = getelementptr inbounds i64, ptr %4, i64 %297
  %320 = load i64, ptr %319, align 8
  %321 = icmp eq i64 %320, 0
  %322 = getelementptr inbounds i8, ptr %298, i64 8
  %323 = load i64, ptr %322, align 8
  br i1 %321, label %329, label %324

324:                                              ; preds = %318
  %325 = getelementptr inbounds i8, ptr %299, i64 8
  %326 = load i64, ptr %325, align 8
  %327 = mul i64 %326, %320
  %328 = icmp eq i64 %323, %327
  br i1 %328, label %337, label %341

329:                                              ; preds = %318
  %330 = call i64 @llvm.umax.i64(i64 %323, i64 %296)
  %331 = getelementptr inbounds i8, ptr %298, i64 32
  %332 = load i64, ptr %331, align 8
  %333 = getelementptr inbounds i8, ptr %299, i64 8
  %334 = load i64, ptr %333, align 8
  %335 = add i64 %334, 1
  %336 = icmp eq i64 %332, %335
  br i1 %336, label %337, label %341

337:                                              ; preds = %329, %324
  %338 = phi i64 [ %296, %324 ], [ %330, %329 ]
  %339 = add nuw i64 %295, 1
  %340 = icmp eq i64 %339, %8
  br i1 %340, label %342, label %294

341:                                              ; preds = %324, %329, %311
  store i64 %12, ptr %11, align 8
  br label %453

342:                                              ; preds = %337, %240
  %343 = phi i64 [ 0, %240 ], [ %338, %337 ]
  %344 = icmp ne i32 %238, 1
  %345 = icmp ugt i64 %343, %223
  %346 = select i1 %344, i1 true, i1 %345
  br i1 %346, label %348, label %347

347:                                              ; preds = %342
  store i64 %12, ptr %11, align 8
  br label %453

348:                                              ; preds = %342
  br i1 %345, label %351, label %349

349:                                              ; preds = %348
  %350 = icmp eq i64 %8, 0
  br i1 %350, label %450, label %357

351:                                              ; preds = %348
  %352 = add i64 %343, 15
  %353 = and i64 %352, -16
  %354 = mul i64 %353, %176
  %355 = add i64 %354, %179
  %356 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %355, ptr %356, align 8
  store i64 %12, ptr %11, align 8
  br label %453

357:                                              ; preds = %349, %446
  %358 = phi i1 [ %448, %446 ], [ true, %349 ]
  %359 = phi i64 [ %447, %446 ], [ 0, %349 ]
  %360 = add i64 %359, %6
  %361 = getelementptr inbounds %struct.swage_tensor, ptr %3, i64 %360
  %362 = getelementptr inbounds i64, ptr %4, i64 %360
  %363 = load i64, ptr %362, align 8
  %364 = icmp eq i64 %363, 0
  br i1 %364, label %365, label %446

365:                                              ; preds = %357
  %366 = getelementptr inbounds i8, ptr %361, i64 24
  %367 = load ptr, ptr %366, align 8
  %368 = getelementptr inbounds %struct.sw_view, ptr %7, i64 %359
  %369 = getelementptr inbounds i8, ptr %368, i64 8
  %370 = load i64, ptr %369, align 8
  %371 = getelementptr inbounds i8, ptr %361, i64 8
  %372 = load i64, ptr %371, align 8
  %373 = icmp slt i64 %370, 0
  br i1 %373, label %437, label %374

374:                                              ; preds = %365, %382
  %375 = phi i64 [ %383, %382 ], [ 0, %365 ]
  %376 = phi i64 [ %378, %382 ], [ 0, %365 ]
  %377 = getelementptr inbounds i64, ptr %367, i64 %375
  %378 = load i64, ptr %377, align 8
  %379 = icmp slt i64 %378, %376
  %380 = icmp ugt i64 %378, %372
  %381 = or i1 %379, %380
  br i1 %381, label %385, label %382

382:                                              ; preds = %374
  %383 = add nuw i64 %375, 1
  %384 = icmp eq i64 %375, %370
  br i1 %384, label %387, label %374

385:                                              ; preds = %374
  %386 = icmp sgt i64 %375, -1
  br i1 %386, label %445, label %387

387:                                              ; preds = %382, %385
  %388 = load ptr, ptr %368, align 8
  %389 = load ptr, ptr %361, align 8
  %390 = icmp eq i64 %370, 0
  br i1 %390, label %437, label %391

391:                                              ; preds = %387
  %392 = and i64 %370, 1
  %393 = icmp eq i64 %370, 1
  br i1 %393, label %421, label %394

394:                                              ; preds = %391
  %395 = and i64 %370, 9223372036854775806
  br label %396

396:                                              ; preds = %396, %394
  %397 = phi i64 [ 0, %394 ], [ %413, %396 ]
  %398 = phi i64 [ 0, %394 ], [ %419, %396 ]
  %399 = getelementptr inbounds i64, ptr %367, i64 %397
  %400 = load i64, ptr %399, align 8
  %401 = getelementptr inbounds i8, ptr %389, i64 %400
  %402 = getelementptr inbounds %struct.sw_str, ptr %388, i64 %397
  store ptr %401, ptr %402, align 8
  %403 = or disjoint i64 %397, 1
  %404 = getelementptr inbounds i64, ptr %367, i64 %403
  %405 = load i64, ptr %404, align 8
  %406 = load i64, ptr %399, align 8
  %407 = sub nsw i64 %405, %406
  %408 = getelementptr inbounds i8, ptr %402, i64 8
  store i64 %407, ptr %408, align 8
  %409 = getelementptr inbounds i64, ptr %367, i64 %403
  %410 = load i64, ptr %409, align 8
  %411 = getelementptr inbounds i8, ptr %389, i64 %410
  %412 = getelementptr inbounds %struct.sw_str, ptr %388, i64 %403
  store ptr %411, ptr %412, align 8
  %413 = add nuw nsw i64 %397, 2
  %414 = getelementptr inbounds i64, ptr %367, i64 %413
  %415 = load i64, ptr %414, align 8
  %416 = load i64, ptr %409, align 8
  %417 = sub nsw i64 %415, %416
  %418 = getelementptr inbounds i8, ptr %412, i64 8
  store i64 %417, ptr %418, align 8
  %419 = add i64 %398, 2
  %420 = icmp eq i64 %419, %395
  br i1 %420, label %421, label %396

421:                                              ; preds = %396, %391
  %422 = phi i64 [ 0, %391 ], [ %413, %396 ]
  %423 = icmp eq i64 %392, 0
  br i1 %423, label %435, label %424

424:                                              ; preds = %421
  %425 = getelementptr inbounds i64, ptr %367, i64 %422
  %426 = load i64, ptr %425, align 8
  %427 = getelementptr inbounds i8, ptr %389, i64 %426
  %428 = getelementptr inbounds %struct.sw_str, ptr %388, i64 %422
  store ptr %427, ptr %428, align 8
  %429 = getelementptr i64, ptr %367, i64 %422
  %430 = getelementptr i8, ptr %429, i64 8
  %431 = load i64, ptr %430, align 8
  %432 = load i64, ptr %425, align 8
  %433 = sub nsw i64 %431, %432
  %434 = getelementptr inbounds i8, ptr %428, i64 8
  store i64 %433, ptr %434, align 8
  br label %435

435:                                              ; preds = %421, %424
  %436 = load i64, ptr %371, align 8
  br label %437

437:                                              ; preds = %435, %365, %387
  %438 = phi i64 [ %436, %435 ], [ %372, %365 ], [ %372, %387 ]
  %439 = load ptr, ptr %361, align 8
  %440 = load ptr, ptr %0, align 8
  %441 = ptrtoint ptr %439 to i64
  %442 = ptrtoint ptr %440 to i64
  %443 = sub i64 %441, %442
  %444 = add i64 %443, %438
  store i64 %444, ptr %11, align 8
  br label %446

445:                                              ; preds = %385
  store i64 %12, ptr %11, align 8
  br label %450

446:                                              ; preds = %437, %357
  %447 = add nuw i64 %359, 1
  %448 = icmp ult i64 %447, %8
  %449 = icmp eq i64 %447, %8
  br i1 %449, label %450, label %357

450:                                              ; preds = %446, %349, %445
  %451 = phi i1 [ %358, %445 ], [ false, %349 ], [ %448, %446 ]
  %452 = sext i1 %451 to i32
  br label %453

453:                                              ; preds = %341, %450, %347, %351, %292
  %454 = phi i32 [ %293, %292 ], [ -1, %347 ], [ 1, %351 ], [ -1, %341 ], [ %452, %450 ]
  call void @llvm.lifetime.end.p0(i64 64, ptr nonnull %10) #7
  br label %455

455:                                              ; preds = %453, %214, %26
  %456 = phi i32 [ 1, %214 ], [ %454, %453 ], [ 21, %26 ]
  ret i32 %456
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
