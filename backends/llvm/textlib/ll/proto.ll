; Made by gen.sh from c/proto.c; do not edit.

%struct.tensor = type { %struct.wire, %struct.wire, %struct.sw_str, i64, i64, i64 }
%struct.wire = type { ptr, ptr }
%struct.sw_str = type { ptr, i64 }
%struct.value = type { i64, i64, i32, %struct.sw_str }
%struct.sink = type { ptr, i64, i64 }

@fields = internal unnamed_addr constant [24 x [2 x i8]] [[2 x i8] zeroinitializer, [2 x i8] c"\05\05", [2 x i8] c"\06\01", [2 x i8] c"\07\00", [2 x i8] c"\07\00", [2 x i8] c"\07\00", [2 x i8] c"\07\00", [2 x i8] c"\08\02", [2 x i8] c"\09\05", [2 x i8] c"\0A\00", [2 x i8] c"\0B\00", [2 x i8] zeroinitializer, [2 x i8] zeroinitializer, [2 x i8] zeroinitializer, [2 x i8] c"\0D\00", [2 x i8] zeroinitializer, [2 x i8] zeroinitializer, [2 x i8] c"\07\00", [2 x i8] c"\0C\01", [2 x i8] c"\0D\00", [2 x i8] zeroinitializer, [2 x i8] zeroinitializer, [2 x i8] c"\10\00", [2 x i8] c"\11\00"], align 16

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_tensor_rank(ptr nocapture noundef writeonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = alloca %struct.tensor, align 8
  call void @llvm.lifetime.start.p0(i64 72, ptr nonnull %4) #10
  %5 = load ptr, ptr %1, align 8
  %6 = getelementptr inbounds i8, ptr %1, i64 32
  %7 = load ptr, ptr %6, align 8
  %8 = load i64, ptr %7, align 8
  %9 = load ptr, ptr %5, align 8
  %10 = getelementptr inbounds i8, ptr %5, i64 8
  %11 = load i64, ptr %10, align 8
  %12 = call fastcc i32 @readTensor(ptr noundef %0, ptr noundef nonnull %4, ptr %9, i64 %11, i64 noundef %8) #11
  %13 = icmp eq i32 %12, 0
  br i1 %13, label %14, label %22

14:                                               ; preds = %3
  %15 = getelementptr inbounds i8, ptr %4, i64 56
  %16 = load i64, ptr %15, align 8
  %17 = load ptr, ptr %2, align 8
  store i64 %16, ptr %17, align 8
  %18 = getelementptr inbounds i8, ptr %4, i64 64
  %19 = load i64, ptr %18, align 8
  %20 = load ptr, ptr %2, align 8
  %21 = getelementptr inbounds i8, ptr %20, i64 8
  store i64 %19, ptr %21, align 8
  br label %22

22:                                               ; preds = %3, %14
  call void @llvm.lifetime.end.p0(i64 72, ptr nonnull %4) #10
  ret i32 %12
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc noundef i32 @readTensor(ptr nocapture noundef writeonly %0, ptr nocapture noundef %1, ptr %2, i64 %3, i64 noundef %4) unnamed_addr #0 {
  %6 = alloca [254 x i64], align 16
  %7 = alloca %struct.value, align 8
  %8 = alloca %struct.wire, align 8
  call void @llvm.lifetime.start.p0(i64 2032, ptr nonnull %6) #10
  call void @llvm.lifetime.start.p0(i64 40, ptr nonnull %7) #10
  %9 = getelementptr inbounds i8, ptr %2, i64 %3
  store ptr %2, ptr %1, align 8
  %10 = getelementptr inbounds i8, ptr %1, i64 8
  store ptr %9, ptr %10, align 8
  %11 = getelementptr inbounds i8, ptr %1, i64 32
  store ptr null, ptr %11, align 8
  %12 = getelementptr inbounds i8, ptr %1, i64 40
  store i64 0, ptr %12, align 8
  %13 = getelementptr inbounds i8, ptr %1, i64 56
  store i64 0, ptr %13, align 8
  %14 = getelementptr inbounds i8, ptr %1, i64 48
  store i64 0, ptr %14, align 8
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %8) #10
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %8, ptr noundef nonnull align 8 dereferenceable(16) %1, i64 16, i1 false)
  %15 = getelementptr inbounds i8, ptr %8, i64 8
  %16 = load ptr, ptr %8, align 8
  %17 = load ptr, ptr %15, align 8
  %18 = icmp ult ptr %16, %17
  br i1 %18, label %19, label %97

19:                                               ; preds = %5
  %20 = getelementptr inbounds i8, ptr %7, i64 16
  %21 = getelementptr inbounds i8, ptr %7, i64 24
  %22 = getelementptr inbounds i8, ptr %7, i64 32
  %23 = getelementptr inbounds i8, ptr %1, i64 16
  %24 = getelementptr inbounds i8, ptr %1, i64 24
  %25 = getelementptr inbounds i8, ptr %7, i64 8
  br label %26

26:                                               ; preds = %19, %87
  %27 = phi i64 [ 0, %19 ], [ %88, %87 ]
  %28 = phi i64 [ 0, %19 ], [ %89, %87 ]
  %29 = call fastcc i32 @readField(ptr noundef nonnull %8, ptr noundef nonnull %7) #11
  %30 = icmp eq i32 %29, 0
  br i1 %30, label %31, label %32

31:                                               ; preds = %26
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %8) #10
  br label %134

32:                                               ; preds = %26
  %33 = load i64, ptr %7, align 8
  %34 = icmp eq i64 %33, 1
  %35 = load i32, ptr %20, align 8
  %36 = icmp eq i32 %35, 0
  %37 = select i1 %34, i1 %36, i1 false
  br i1 %37, label %38, label %42

38:                                               ; preds = %32
  %39 = load i64, ptr %25, align 8
  %40 = shl i64 %39, 32
  %41 = ashr exact i64 %40, 32
  store i64 %41, ptr %14, align 8
  br label %87

42:                                               ; preds = %32
  %43 = icmp eq i64 %33, 4
  %44 = icmp eq i32 %35, 2
  %45 = select i1 %43, i1 %44, i1 false
  br i1 %45, label %46, label %47

46:                                               ; preds = %42
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %11, ptr noundef nonnull align 8 dereferenceable(16) %21, i64 16, i1 false)
  br label %87

47:                                               ; preds = %42
  %48 = icmp eq i64 %33, 2
  %49 = select i1 %48, i1 %44, i1 false
  br i1 %49, label %50, label %87

50:                                               ; preds = %47
  %51 = load ptr, ptr %21, align 8
  %52 = load i64, ptr %22, align 8
  %53 = getelementptr inbounds i8, ptr %51, i64 %52
  %54 = getelementptr inbounds i64, ptr %6, i64 %27
  %55 = sub nsw i64 254, %27
  %56 = call fastcc i64 @dims(ptr %51, ptr %53, ptr noundef nonnull %54, i64 noundef %55) #11
  %57 = icmp slt i64 %56, 0
  br i1 %57, label %93, label %58

58:                                               ; preds = %50
  %59 = load i64, ptr %13, align 8
  %60 = add nsw i64 %59, %56
  %61 = icmp sgt i64 %60, 254
  br i1 %61, label %93, label %62

62:                                               ; preds = %58
  %63 = icmp sgt i64 %60, 0
  br i1 %63, label %67, label %85

64:                                               ; preds = %67
  %65 = add nuw nsw i64 %68, 1
  %66 = icmp eq i64 %65, %60
  br i1 %66, label %72, label %67

67:                                               ; preds = %62, %64
  %68 = phi i64 [ %65, %64 ], [ 0, %62 ]
  %69 = getelementptr inbounds i64, ptr %6, i64 %68
  %70 = load i64, ptr %69, align 8
  %71 = icmp eq i64 %70, 0
  br i1 %71, label %85, label %64

72:                                               ; preds = %64, %79
  %73 = phi i64 [ %81, %79 ], [ 0, %64 ]
  %74 = phi i64 [ %80, %79 ], [ 1, %64 ]
  %75 = getelementptr inbounds i64, ptr %6, i64 %73
  %76 = load i64, ptr %75, align 8
  %77 = sdiv i64 1099511627776, %76
  %78 = icmp sgt i64 %74, %77
  br i1 %78, label %94, label %79

79:                                               ; preds = %72
  %80 = mul nsw i64 %76, %74
  %81 = add nuw nsw i64 %73, 1
  %82 = icmp eq i64 %81, %60
  br i1 %82, label %83, label %72

83:                                               ; preds = %79
  %84 = icmp sgt i64 %80, 1099511627776
  br i1 %84, label %94, label %85

85:                                               ; preds = %67, %62, %83
  store i64 %60, ptr %13, align 8
  store ptr %51, ptr %23, align 8
  store ptr %53, ptr %24, align 8
  %86 = add nsw i64 %28, 1
  br label %87

87:                                               ; preds = %46, %38, %85, %47
  %88 = phi i64 [ %60, %85 ], [ %27, %47 ], [ %27, %38 ], [ %27, %46 ]
  %89 = phi i64 [ %86, %85 ], [ %28, %47 ], [ %28, %38 ], [ %28, %46 ]
  %90 = load ptr, ptr %8, align 8
  %91 = load ptr, ptr %15, align 8
  %92 = icmp ult ptr %90, %91
  br i1 %92, label %26, label %95

93:                                               ; preds = %50, %58
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %8) #10
  br label %134

94:                                               ; preds = %83, %72
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %8) #10
  br label %134

95:                                               ; preds = %87
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %8) #10
  %96 = icmp sgt i64 %89, 1
  br i1 %96, label %134, label %98

97:                                               ; preds = %5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %8) #10
  br label %100

98:                                               ; preds = %95
  %99 = icmp eq i64 %89, 0
  br i1 %99, label %100, label %104

100:                                              ; preds = %97, %98
  %101 = phi i64 [ 0, %97 ], [ %88, %98 ]
  %102 = getelementptr inbounds i8, ptr %1, i64 16
  %103 = getelementptr inbounds i8, ptr %1, i64 24
  store ptr %2, ptr %103, align 8
  store ptr %2, ptr %102, align 8
  br label %104

104:                                              ; preds = %100, %98
  %105 = phi i64 [ %101, %100 ], [ %88, %98 ]
  %106 = icmp sgt i64 %105, 0
  br i1 %106, label %110, label %126

107:                                              ; preds = %110
  %108 = add nuw nsw i64 %111, 1
  %109 = icmp eq i64 %108, %105
  br i1 %109, label %115, label %110

110:                                              ; preds = %104, %107
  %111 = phi i64 [ %108, %107 ], [ 0, %104 ]
  %112 = getelementptr inbounds i64, ptr %6, i64 %111
  %113 = load i64, ptr %112, align 8
  %114 = icmp eq i64 %113, 0
  br i1 %114, label %126, label %107

115:                                              ; preds = %107, %122
  %116 = phi i64 [ %124, %122 ], [ 0, %107 ]
  %117 = phi i64 [ %123, %122 ], [ 1, %107 ]
  %118 = getelementptr inbounds i64, ptr %6, i64 %116
  %119 = load i64, ptr %118, align 8
  %120 = sdiv i64 1099511627776, %119
  %121 = icmp sgt i64 %117, %120
  br i1 %121, label %126, label %122

122:                                              ; preds = %115
  %123 = mul nsw i64 %119, %117
  %124 = add nuw nsw i64 %116, 1
  %125 = icmp eq i64 %124, %105
  br i1 %125, label %126, label %115

126:                                              ; preds = %110, %115, %122, %104
  %127 = phi i64 [ 1, %104 ], [ %123, %122 ], [ 1099511627777, %115 ], [ 0, %110 ]
  %128 = getelementptr inbounds i8, ptr %1, i64 64
  store i64 %127, ptr %128, align 8
  %129 = load i64, ptr %14, align 8
  %130 = icmp eq i64 %129, %4
  br i1 %130, label %134, label %131

131:                                              ; preds = %126
  %132 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 %129, ptr %132, align 8
  %133 = getelementptr inbounds i8, ptr %0, i64 40
  store i64 %4, ptr %133, align 8
  br label %134

134:                                              ; preds = %94, %93, %31, %126, %95, %131
  %135 = phi i32 [ 17, %131 ], [ 16, %95 ], [ 0, %126 ], [ 16, %31 ], [ 16, %93 ], [ 16, %94 ]
  call void @llvm.lifetime.end.p0(i64 40, ptr nonnull %7) #10
  call void @llvm.lifetime.end.p0(i64 2032, ptr nonnull %6) #10
  ret i32 %135
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_tensor_dims(ptr nocapture noundef writeonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = alloca %struct.tensor, align 8
  call void @llvm.lifetime.start.p0(i64 72, ptr nonnull %4) #10
  %5 = load ptr, ptr %1, align 8
  %6 = getelementptr inbounds i8, ptr %1, i64 32
  %7 = load ptr, ptr %6, align 8
  %8 = load i64, ptr %7, align 8
  %9 = load ptr, ptr %5, align 8
  %10 = getelementptr inbounds i8, ptr %5, i64 8
  %11 = load i64, ptr %10, align 8
  %12 = call fastcc i32 @readTensor(ptr noundef %0, ptr noundef nonnull %4, ptr %9, i64 %11, i64 noundef %8) #11
  %13 = icmp eq i32 %12, 0
  br i1 %13, label %14, label %33

14:                                               ; preds = %3
  %15 = getelementptr inbounds i8, ptr %2, i64 8
  %16 = load i64, ptr %15, align 8
  %17 = icmp sgt i64 %16, 0
  br i1 %17, label %26, label %18

18:                                               ; preds = %26, %14
  %19 = phi i64 [ %16, %14 ], [ %31, %26 ]
  %20 = getelementptr inbounds i8, ptr %4, i64 16
  %21 = load ptr, ptr %2, align 8
  %22 = load ptr, ptr %20, align 8
  %23 = getelementptr inbounds i8, ptr %4, i64 24
  %24 = load ptr, ptr %23, align 8
  %25 = tail call fastcc i64 @dims(ptr %22, ptr %24, ptr noundef %21, i64 noundef %19) #11
  br label %33

26:                                               ; preds = %14, %26
  %27 = phi i64 [ %30, %26 ], [ 0, %14 ]
  %28 = load ptr, ptr %2, align 8
  %29 = getelementptr inbounds i64, ptr %28, i64 %27
  store i64 0, ptr %29, align 8
  %30 = add nuw nsw i64 %27, 1
  %31 = load i64, ptr %15, align 8
  %32 = icmp slt i64 %30, %31
  br i1 %32, label %26, label %18

33:                                               ; preds = %3, %18
  %34 = phi i32 [ 0, %18 ], [ %12, %3 ]
  call void @llvm.lifetime.end.p0(i64 72, ptr nonnull %4) #10
  ret i32 %34
}

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc i64 @dims(ptr %0, ptr %1, ptr nocapture noundef writeonly %2, i64 noundef %3) unnamed_addr #2 {
  %5 = alloca %struct.wire, align 8
  %6 = alloca %struct.value, align 8
  %7 = alloca %struct.value, align 8
  %8 = alloca %struct.wire, align 8
  store ptr %0, ptr %5, align 8
  %9 = getelementptr inbounds i8, ptr %5, i64 8
  store ptr %1, ptr %9, align 8
  call void @llvm.lifetime.start.p0(i64 40, ptr nonnull %6) #10
  call void @llvm.lifetime.start.p0(i64 40, ptr nonnull %7) #10
  %10 = icmp ult ptr %0, %1
  br i1 %10, label %11, label %71

11:                                               ; preds = %4
  %12 = getelementptr inbounds i8, ptr %6, i64 8
  %13 = getelementptr inbounds i8, ptr %6, i64 16
  %14 = getelementptr inbounds i8, ptr %6, i64 24
  %15 = getelementptr inbounds i8, ptr %6, i64 32
  %16 = getelementptr inbounds i8, ptr %8, i64 8
  %17 = getelementptr inbounds i8, ptr %7, i64 16
  %18 = getelementptr inbounds i8, ptr %7, i64 8
  br label %19

19:                                               ; preds = %11, %66
  %20 = phi i64 [ 0, %11 ], [ %67, %66 ]
  %21 = call fastcc i32 @readField(ptr noundef nonnull %5, ptr noundef nonnull %6) #11
  %22 = icmp eq i32 %21, 0
  br i1 %22, label %71, label %23

23:                                               ; preds = %19
  %24 = load i64, ptr %6, align 8
  %25 = icmp eq i64 %24, 3
  %26 = load i64, ptr %12, align 8
  %27 = icmp ne i64 %26, 0
  %28 = select i1 %25, i1 %27, i1 false
  br i1 %28, label %71, label %29

29:                                               ; preds = %23
  %30 = icmp ne i64 %24, 2
  %31 = load i32, ptr %13, align 8
  %32 = icmp ne i32 %31, 2
  %33 = select i1 %30, i1 true, i1 %32
  br i1 %33, label %66, label %34

34:                                               ; preds = %29
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %8) #10
  %35 = load ptr, ptr %14, align 8
  %36 = load i64, ptr %15, align 8
  %37 = getelementptr inbounds i8, ptr %35, i64 %36
  store ptr %35, ptr %8, align 8
  store ptr %37, ptr %16, align 8
  %38 = icmp sgt i64 %36, 0
  br i1 %38, label %39, label %55

39:                                               ; preds = %34, %44
  %40 = phi i64 [ %51, %44 ], [ 0, %34 ]
  %41 = call fastcc i32 @readField(ptr noundef nonnull %8, ptr noundef nonnull %7) #11
  %42 = icmp eq i32 %41, 0
  br i1 %42, label %43, label %44

43:                                               ; preds = %39
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %8) #10
  br label %71

44:                                               ; preds = %39
  %45 = load i64, ptr %7, align 8
  %46 = icmp eq i64 %45, 1
  %47 = load i32, ptr %17, align 8
  %48 = icmp eq i32 %47, 0
  %49 = select i1 %46, i1 %48, i1 false
  %50 = load i64, ptr %18, align 8
  %51 = select i1 %49, i64 %50, i64 %40
  %52 = load ptr, ptr %8, align 8
  %53 = load ptr, ptr %16, align 8
  %54 = icmp ult ptr %52, %53
  br i1 %54, label %39, label %55

55:                                               ; preds = %44, %34
  %56 = phi i64 [ 0, %34 ], [ %51, %44 ]
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %8) #10
  %57 = icmp ugt i64 %56, 1099511627776
  %58 = icmp eq i64 %20, 254
  %59 = select i1 %57, i1 true, i1 %58
  br i1 %59, label %71, label %60

60:                                               ; preds = %55
  %61 = icmp slt i64 %20, %3
  br i1 %61, label %62, label %64

62:                                               ; preds = %60
  %63 = getelementptr inbounds i64, ptr %2, i64 %20
  store i64 %56, ptr %63, align 8
  br label %64

64:                                               ; preds = %62, %60
  %65 = add nsw i64 %20, 1
  br label %66

66:                                               ; preds = %29, %64
  %67 = phi i64 [ %65, %64 ], [ %20, %29 ]
  %68 = load ptr, ptr %5, align 8
  %69 = load ptr, ptr %9, align 8
  %70 = icmp ult ptr %68, %69
  br i1 %70, label %19, label %71

71:                                               ; preds = %66, %23, %19, %55, %4, %43
  %72 = phi i64 [ -1, %43 ], [ 0, %4 ], [ %67, %66 ], [ -1, %23 ], [ -1, %19 ], [ -1, %55 ]
  call void @llvm.lifetime.end.p0(i64 40, ptr nonnull %7) #10
  call void @llvm.lifetime.end.p0(i64 40, ptr nonnull %6) #10
  ret i64 %72
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_tensor_decode(ptr nocapture noundef writeonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = alloca %struct.tensor, align 8
  call void @llvm.lifetime.start.p0(i64 72, ptr nonnull %4) #10
  %5 = load ptr, ptr %1, align 8
  %6 = getelementptr inbounds i8, ptr %1, i64 32
  %7 = load ptr, ptr %6, align 8
  %8 = load i64, ptr %7, align 8
  %9 = load ptr, ptr %5, align 8
  %10 = getelementptr inbounds i8, ptr %5, i64 8
  %11 = load i64, ptr %10, align 8
  %12 = call fastcc i32 @readTensor(ptr noundef %0, ptr noundef nonnull %4, ptr %9, i64 %11, i64 noundef %8) #11
  %13 = icmp eq i32 %12, 0
  br i1 %13, label %14, label %30

14:                                               ; preds = %3
  %15 = getelementptr inbounds i8, ptr %4, i64 64
  %16 = load i64, ptr %15, align 8
  %17 = getelementptr inbounds i8, ptr %2, i64 8
  %18 = load i64, ptr %17, align 8
  %19 = icmp eq i64 %16, %18
  br i1 %19, label %24, label %20

20:                                               ; preds = %14
  %21 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 %16, ptr %21, align 8
  %22 = load i64, ptr %17, align 8
  %23 = getelementptr inbounds i8, ptr %0, i64 40
  store i64 %22, ptr %23, align 8
  br label %30

24:                                               ; preds = %14
  %25 = load ptr, ptr %2, align 8
  %26 = getelementptr inbounds i8, ptr %1, i64 64
  %27 = load ptr, ptr %26, align 8
  %28 = load i64, ptr %27, align 8
  %29 = call fastcc i32 @decode(ptr noundef nonnull %4, ptr noundef %25, i64 noundef %28) #11
  br label %30

30:                                               ; preds = %3, %24, %20
  %31 = phi i32 [ 18, %20 ], [ %29, %24 ], [ %12, %3 ]
  call void @llvm.lifetime.end.p0(i64 72, ptr nonnull %4) #10
  ret i32 %31
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc noundef i32 @decode(ptr nocapture noundef readonly %0, ptr nocapture noundef %1, i64 noundef %2) unnamed_addr #0 {
  %4 = alloca i64, align 8
  %5 = alloca i64, align 8
  %6 = alloca i64, align 8
  %7 = alloca i64, align 8
  %8 = alloca i64, align 8
  %9 = alloca i64, align 8
  %10 = alloca %struct.wire, align 8
  %11 = alloca i64, align 8
  %12 = alloca i64, align 8
  %13 = alloca %struct.value, align 8
  %14 = alloca %struct.wire, align 8
  %15 = alloca %struct.wire, align 8
  %16 = getelementptr inbounds i8, ptr %0, i64 48
  %17 = load i64, ptr %16, align 8
  %18 = icmp eq i64 %17, 8
  %19 = icmp eq i64 %17, 18
  %20 = or i1 %18, %19
  %21 = getelementptr inbounds i8, ptr %0, i64 64
  %22 = load i64, ptr %21, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %12) #10
  %23 = getelementptr inbounds [24 x [2 x i8]], ptr @fields, i64 0, i64 %17
  %24 = load i8, ptr %23, align 2
  %25 = getelementptr inbounds i8, ptr %23, i64 1
  %26 = load i8, ptr %25, align 1
  %27 = icmp eq i64 %2, 0
  %28 = zext i1 %20 to i64
  %29 = lshr i64 %2, %28
  %30 = select i1 %27, i64 0, i64 %29
  %31 = shl i64 %22, %28
  call void @llvm.lifetime.start.p0(i64 40, ptr nonnull %13) #10
  %32 = icmp eq i64 %22, 0
  br i1 %32, label %245, label %33

33:                                               ; preds = %3
  %34 = getelementptr inbounds i8, ptr %0, i64 40
  %35 = load i64, ptr %34, align 8
  %36 = icmp eq i64 %35, 0
  br i1 %36, label %80, label %37

37:                                               ; preds = %33
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %10) #10
  %38 = getelementptr inbounds i8, ptr %0, i64 32
  %39 = load ptr, ptr %38, align 8
  %40 = getelementptr inbounds i8, ptr %39, i64 %35
  store ptr %39, ptr %10, align 8
  %41 = getelementptr inbounds i8, ptr %10, i64 8
  store ptr %40, ptr %41, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %11) #10
  br i1 %27, label %42, label %44

42:                                               ; preds = %37
  %43 = icmp sgt i64 %22, 0
  br i1 %43, label %54, label %78

44:                                               ; preds = %37
  %45 = mul nsw i64 %22, %2
  %46 = icmp eq i64 %35, %45
  br i1 %46, label %47, label %78

47:                                               ; preds = %44
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %1, ptr readonly align 1 %39, i64 %35, i1 false)
  br label %78

48:                                               ; preds = %58
  %49 = icmp sgt i64 %62, 0
  br i1 %49, label %50, label %78

50:                                               ; preds = %48
  %51 = load ptr, ptr %10, align 8
  %52 = load ptr, ptr %41, align 8
  %53 = ptrtoint ptr %52 to i64
  br label %64

54:                                               ; preds = %42, %58
  %55 = phi i64 [ %61, %58 ], [ 0, %42 ]
  %56 = call fastcc i32 @varint(ptr noundef nonnull %10, ptr noundef nonnull %11) #11
  %57 = icmp eq i32 %56, 0
  br i1 %57, label %78, label %58

58:                                               ; preds = %54
  %59 = load i64, ptr %11, align 8
  %60 = getelementptr inbounds %struct.sw_str, ptr %1, i64 %55, i32 1
  store i64 %59, ptr %60, align 8
  %61 = add nuw nsw i64 %55, 1
  %62 = load i64, ptr %21, align 8
  %63 = icmp slt i64 %61, %62
  br i1 %63, label %54, label %48

64:                                               ; preds = %73, %50
  %65 = phi i64 [ 0, %50 ], [ %75, %73 ]
  %66 = phi ptr [ %51, %50 ], [ %74, %73 ]
  %67 = getelementptr inbounds %struct.sw_str, ptr %1, i64 %65
  %68 = getelementptr inbounds i8, ptr %67, i64 8
  %69 = load i64, ptr %68, align 8
  %70 = ptrtoint ptr %66 to i64
  %71 = sub i64 %53, %70
  %72 = icmp ugt i64 %69, %71
  br i1 %72, label %78, label %73

73:                                               ; preds = %64
  store ptr %66, ptr %67, align 8
  %74 = getelementptr inbounds i8, ptr %66, i64 %69
  %75 = add nuw nsw i64 %65, 1
  %76 = load i64, ptr %21, align 8
  %77 = icmp slt i64 %75, %76
  br i1 %77, label %64, label %78

78:                                               ; preds = %54, %64, %73, %42, %44, %47, %48
  %79 = phi i32 [ 0, %47 ], [ 16, %44 ], [ 0, %48 ], [ 0, %42 ], [ 0, %73 ], [ 16, %64 ], [ 16, %54 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %11) #10
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %10) #10
  br label %245

80:                                               ; preds = %33
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %14) #10
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %14, ptr noundef nonnull align 8 dereferenceable(16) %0, i64 16, i1 false)
  %81 = getelementptr inbounds i8, ptr %14, i64 8
  %82 = load ptr, ptr %14, align 8
  %83 = load ptr, ptr %81, align 8
  %84 = icmp ult ptr %82, %83
  br i1 %84, label %85, label %206

85:                                               ; preds = %80
  %86 = zext i8 %24 to i64
  %87 = getelementptr inbounds i8, ptr %13, i64 16
  %88 = icmp eq i8 %26, 0
  %89 = zext i8 %26 to i32
  %90 = icmp eq i8 %26, 5
  %91 = select i1 %90, i64 4, i64 8
  %92 = getelementptr inbounds i8, ptr %13, i64 24
  %93 = getelementptr inbounds i8, ptr %13, i64 32
  %94 = add nsw i64 %91, -1
  %95 = getelementptr inbounds i8, ptr %15, i64 8
  %96 = getelementptr inbounds i8, ptr %13, i64 8
  br label %97

97:                                               ; preds = %85, %200
  %98 = phi i64 [ 0, %85 ], [ %201, %200 ]
  br label %99

99:                                               ; preds = %97, %105
  %100 = call fastcc i32 @readField(ptr noundef nonnull %14, ptr noundef nonnull %13) #11
  %101 = icmp eq i32 %100, 0
  br i1 %101, label %205, label %102

102:                                              ; preds = %99
  %103 = load i64, ptr %13, align 8
  %104 = icmp eq i64 %103, %86
  br i1 %104, label %109, label %105

105:                                              ; preds = %102, %111
  %106 = load ptr, ptr %14, align 8
  %107 = load ptr, ptr %81, align 8
  %108 = icmp ult ptr %106, %107
  br i1 %108, label %99, label %206

109:                                              ; preds = %102
  %110 = load i32, ptr %87, align 8
  br i1 %27, label %111, label %119

111:                                              ; preds = %109
  %112 = icmp eq i32 %110, 2
  br i1 %112, label %113, label %105

113:                                              ; preds = %111
  %114 = icmp ult i64 %98, %22
  br i1 %114, label %115, label %117

115:                                              ; preds = %113
  %116 = getelementptr inbounds %struct.sw_str, ptr %1, i64 %98
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %116, ptr noundef nonnull align 8 dereferenceable(16) %92, i64 16, i1 false)
  br label %117

117:                                              ; preds = %115, %113
  %118 = add i64 %98, 1
  br label %200

119:                                              ; preds = %109
  %120 = icmp eq i32 %110, 0
  %121 = select i1 %120, i1 %88, i1 false
  br i1 %121, label %122, label %135

122:                                              ; preds = %119
  %123 = load i64, ptr %16, align 8
  %124 = icmp eq i64 %123, 10
  %125 = load i64, ptr %96, align 8
  %126 = icmp ne i64 %125, 0
  %127 = zext i1 %126 to i64
  %128 = select i1 %124, i64 %127, i64 %125
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %9)
  store i64 %128, ptr %9, align 8
  %129 = icmp ult i64 %98, %31
  br i1 %129, label %130, label %133

130:                                              ; preds = %122
  %131 = mul i64 %98, %29
  %132 = getelementptr inbounds i8, ptr %1, i64 %131
  call void @llvm.memcpy.p0.p0.i64(ptr align 1 %132, ptr nonnull readonly align 8 %9, i64 %29, i1 false)
  br label %133

133:                                              ; preds = %122, %130
  %134 = add i64 %98, 1
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %9)
  br label %200

135:                                              ; preds = %119
  %136 = icmp eq i32 %110, %89
  br i1 %136, label %137, label %147

137:                                              ; preds = %135
  %138 = load ptr, ptr %92, align 8
  %139 = load i64, ptr %93, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %8)
  store i64 0, ptr %8, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 8 %8, ptr readonly align 1 %138, i64 %139, i1 false)
  %140 = load i64, ptr %8, align 8
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %8)
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %7)
  store i64 %140, ptr %7, align 8
  %141 = icmp ult i64 %98, %31
  br i1 %141, label %142, label %145

142:                                              ; preds = %137
  %143 = mul i64 %98, %29
  %144 = getelementptr inbounds i8, ptr %1, i64 %143
  call void @llvm.memcpy.p0.p0.i64(ptr align 1 %144, ptr nonnull readonly align 8 %7, i64 %29, i1 false)
  br label %145

145:                                              ; preds = %137, %142
  %146 = add i64 %98, 1
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %7)
  br label %200

147:                                              ; preds = %135
  %148 = icmp eq i32 %110, 2
  %149 = select i1 %148, i1 %88, i1 false
  br i1 %149, label %150, label %176

150:                                              ; preds = %147
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %15) #10
  %151 = load ptr, ptr %92, align 8
  %152 = load i64, ptr %93, align 8
  %153 = getelementptr inbounds i8, ptr %151, i64 %152
  store ptr %151, ptr %15, align 8
  store ptr %153, ptr %95, align 8
  %154 = icmp sgt i64 %152, 0
  br i1 %154, label %155, label %198

155:                                              ; preds = %150, %170
  %156 = phi i64 [ %171, %170 ], [ %98, %150 ]
  %157 = call fastcc i32 @varint(ptr noundef nonnull %15, ptr noundef nonnull %12) #11
  %158 = icmp eq i32 %157, 0
  br i1 %158, label %175, label %159

159:                                              ; preds = %155
  %160 = load i64, ptr %16, align 8
  %161 = icmp eq i64 %160, 10
  %162 = load i64, ptr %12, align 8
  %163 = icmp ne i64 %162, 0
  %164 = zext i1 %163 to i64
  %165 = select i1 %161, i64 %164, i64 %162
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %6)
  store i64 %165, ptr %6, align 8
  %166 = icmp ult i64 %156, %31
  br i1 %166, label %167, label %170

167:                                              ; preds = %159
  %168 = mul i64 %156, %30
  %169 = getelementptr inbounds i8, ptr %1, i64 %168
  call void @llvm.memcpy.p0.p0.i64(ptr align 1 %169, ptr nonnull readonly align 8 %6, i64 %30, i1 false)
  br label %170

170:                                              ; preds = %159, %167
  %171 = add i64 %156, 1
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6)
  %172 = load ptr, ptr %15, align 8
  %173 = load ptr, ptr %95, align 8
  %174 = icmp ult ptr %172, %173
  br i1 %174, label %155, label %198

175:                                              ; preds = %155
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %15) #10
  br label %205

176:                                              ; preds = %147
  br i1 %148, label %177, label %200

177:                                              ; preds = %176
  %178 = load i64, ptr %93, align 8
  %179 = and i64 %178, %94
  %180 = icmp eq i64 %179, 0
  br i1 %180, label %181, label %205

181:                                              ; preds = %177
  %182 = icmp eq i64 %178, 0
  br i1 %182, label %200, label %183

183:                                              ; preds = %181
  %184 = load ptr, ptr %92, align 8
  br label %185

185:                                              ; preds = %183, %194
  %186 = phi i64 [ 0, %183 ], [ %196, %194 ]
  %187 = phi i64 [ %98, %183 ], [ %195, %194 ]
  %188 = getelementptr inbounds i8, ptr %184, i64 %186
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %5)
  store i64 0, ptr %5, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(4) %5, ptr noundef nonnull readonly align 1 dereferenceable(4) %188, i64 %91, i1 false)
  %189 = load i64, ptr %5, align 8
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %5)
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %4)
  store i64 %189, ptr %4, align 8
  %190 = icmp ult i64 %187, %31
  br i1 %190, label %191, label %194

191:                                              ; preds = %185
  %192 = mul i64 %187, %30
  %193 = getelementptr inbounds i8, ptr %1, i64 %192
  call void @llvm.memcpy.p0.p0.i64(ptr align 1 %193, ptr nonnull readonly align 8 %4, i64 %30, i1 false)
  br label %194

194:                                              ; preds = %185, %191
  %195 = add i64 %187, 1
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %4)
  %196 = add i64 %186, %91
  %197 = icmp ult i64 %196, %178
  br i1 %197, label %185, label %200

198:                                              ; preds = %170, %150
  %199 = phi i64 [ %98, %150 ], [ %171, %170 ]
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %15) #10
  br label %200

200:                                              ; preds = %194, %181, %198, %133, %176, %145, %117
  %201 = phi i64 [ %118, %117 ], [ %134, %133 ], [ %146, %145 ], [ %199, %198 ], [ %98, %176 ], [ %98, %181 ], [ %195, %194 ]
  %202 = load ptr, ptr %14, align 8
  %203 = load ptr, ptr %81, align 8
  %204 = icmp ult ptr %202, %203
  br i1 %204, label %97, label %206

205:                                              ; preds = %177, %99, %175
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %14) #10
  br label %245

206:                                              ; preds = %200, %105, %80
  %207 = phi i64 [ 0, %80 ], [ %98, %105 ], [ %201, %200 ]
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %14) #10
  %208 = lshr i64 %207, %28
  %209 = select i1 %27, i64 16, i64 %2
  %210 = icmp ult i64 %208, %22
  br i1 %210, label %211, label %245

211:                                              ; preds = %206
  %212 = icmp eq i64 %208, 0
  %213 = add i64 %208, -1
  %214 = mul i64 %213, %209
  %215 = getelementptr inbounds i8, ptr %1, i64 %214
  %216 = sub i64 %22, %208
  %217 = add i64 %208, 1
  %218 = and i64 %216, 1
  %219 = icmp eq i64 %218, 0
  br i1 %219, label %227, label %220

220:                                              ; preds = %211
  %221 = mul i64 %208, %209
  %222 = getelementptr inbounds i8, ptr %1, i64 %221
  br i1 %212, label %224, label %223

223:                                              ; preds = %220
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 1 dereferenceable(1) %222, ptr noundef nonnull readonly align 1 dereferenceable(1) %215, i64 %209, i1 false)
  br label %225

224:                                              ; preds = %220
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 1 dereferenceable(1) %222, i8 0, i64 %209, i1 false)
  br label %225

225:                                              ; preds = %224, %223
  %226 = add nuw i64 %208, 1
  br label %227

227:                                              ; preds = %225, %211
  %228 = phi i64 [ %208, %211 ], [ %226, %225 ]
  %229 = icmp eq i64 %22, %217
  br i1 %229, label %245, label %230

230:                                              ; preds = %227, %242
  %231 = phi i64 [ %243, %242 ], [ %228, %227 ]
  %232 = mul i64 %231, %209
  %233 = getelementptr inbounds i8, ptr %1, i64 %232
  br i1 %212, label %235, label %234

234:                                              ; preds = %230
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 1 dereferenceable(1) %233, ptr noundef nonnull readonly align 1 dereferenceable(1) %215, i64 %209, i1 false)
  br label %236

235:                                              ; preds = %230
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 1 dereferenceable(1) %233, i8 0, i64 %209, i1 false)
  br label %236

236:                                              ; preds = %234, %235
  %237 = add nuw i64 %231, 1
  %238 = mul i64 %237, %209
  %239 = getelementptr inbounds i8, ptr %1, i64 %238
  br i1 %212, label %241, label %240

240:                                              ; preds = %236
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 1 dereferenceable(1) %239, ptr noundef nonnull readonly align 1 dereferenceable(1) %215, i64 %209, i1 false)
  br label %242

241:                                              ; preds = %236
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 1 dereferenceable(1) %239, i8 0, i64 %209, i1 false)
  br label %242

242:                                              ; preds = %241, %240
  %243 = add nuw i64 %231, 2
  %244 = icmp eq i64 %243, %22
  br i1 %244, label %245, label %230

245:                                              ; preds = %227, %242, %206, %205, %3, %78
  %246 = phi i32 [ %79, %78 ], [ 16, %205 ], [ 0, %3 ], [ 0, %206 ], [ 0, %242 ], [ 0, %227 ]
  call void @llvm.lifetime.end.p0(i64 40, ptr nonnull %13) #10
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %12) #10
  ret i32 %246
}

; Function Attrs: nofree norecurse nosync nounwind
define hidden range(i32 0, 2) i32 @swh_tensor_encode(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #3 {
  %4 = alloca %struct.sink, align 8
  %5 = getelementptr inbounds i8, ptr %0, i64 8
  %6 = load i64, ptr %5, align 8
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %4) #10
  tail call void @llvm.experimental.noalias.scope.decl(metadata !4)
  %7 = load ptr, ptr %0, align 8, !noalias !4
  store ptr %7, ptr %4, align 8, !alias.scope !4
  %8 = getelementptr inbounds i8, ptr %4, i64 8
  store i64 0, ptr %8, align 8, !alias.scope !4
  %9 = getelementptr inbounds i8, ptr %4, i64 16
  store i64 0, ptr %9, align 8, !alias.scope !4
  %10 = getelementptr inbounds i8, ptr %0, i64 16
  %11 = load i64, ptr %10, align 8, !noalias !4
  %12 = icmp ult i64 %6, %11
  br i1 %12, label %13, label %16

13:                                               ; preds = %3
  %14 = getelementptr inbounds i8, ptr %7, i64 %6
  store ptr %14, ptr %4, align 8, !alias.scope !4
  %15 = sub i64 %11, %6
  store i64 %15, ptr %9, align 8, !alias.scope !4
  br label %16

16:                                               ; preds = %3, %13
  %17 = load ptr, ptr %1, align 8
  %18 = getelementptr inbounds i8, ptr %1, i64 32
  %19 = load ptr, ptr %18, align 8
  %20 = load i64, ptr %19, align 8
  %21 = getelementptr inbounds i8, ptr %1, i64 64
  %22 = load ptr, ptr %21, align 8
  %23 = load i64, ptr %22, align 8
  %24 = getelementptr inbounds i8, ptr %1, i64 24
  %25 = load ptr, ptr %24, align 8
  %26 = getelementptr inbounds i8, ptr %1, i64 16
  %27 = load i64, ptr %26, align 8
  call fastcc void @encode(ptr noundef nonnull %4, ptr noundef %17, i64 noundef %20, i64 noundef %23, ptr noundef %25, i64 noundef %27) #11
  %28 = load ptr, ptr %2, align 8
  %29 = load i64, ptr %8, align 8
  %30 = getelementptr inbounds i8, ptr %28, i64 8
  store i64 %29, ptr %30, align 8
  %31 = load i64, ptr %5, align 8
  %32 = add i64 %31, %29
  store i64 %32, ptr %5, align 8
  %33 = load i64, ptr %10, align 8
  %34 = icmp ugt i64 %32, %33
  br i1 %34, label %40, label %35, !prof !7

35:                                               ; preds = %16
  %36 = load ptr, ptr %0, align 8
  %37 = icmp eq ptr %36, null
  %38 = getelementptr inbounds i8, ptr %36, i64 %31
  %39 = select i1 %37, ptr %0, ptr %38
  br label %40

40:                                               ; preds = %16, %35
  %41 = phi ptr [ %39, %35 ], [ null, %16 ]
  store ptr %41, ptr %28, align 8
  %42 = load i64, ptr %5, align 8
  %43 = load i64, ptr %10, align 8
  %44 = icmp ugt i64 %42, %43
  br i1 %44, label %45, label %47, !prof !7

45:                                               ; preds = %40
  %46 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %42, ptr %46, align 8
  store i64 %6, ptr %5, align 8
  br label %47

47:                                               ; preds = %40, %45
  %48 = phi i32 [ 1, %45 ], [ 0, %40 ]
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %4) #10
  ret i32 %48
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc void @encode(ptr noundef %0, ptr nocapture noundef readonly %1, i64 noundef %2, i64 noundef %3, ptr nocapture noundef readonly %4, i64 noundef %5) unnamed_addr #0 {
  %7 = icmp sgt i64 %5, 0
  br i1 %7, label %74, label %8

8:                                                ; preds = %92, %6
  %9 = phi i64 [ 1, %6 ], [ %96, %92 ]
  %10 = phi i64 [ 0, %6 ], [ %95, %92 ]
  %11 = getelementptr inbounds i8, ptr %0, i64 8
  %12 = load i64, ptr %11, align 8
  %13 = getelementptr inbounds i8, ptr %0, i64 16
  %14 = load i64, ptr %13, align 8
  %15 = icmp ult i64 %12, %14
  br i1 %15, label %16, label %21

16:                                               ; preds = %8
  %17 = load ptr, ptr %0, align 8
  %18 = getelementptr inbounds i8, ptr %17, i64 %12
  store i8 8, ptr %18, align 1
  %19 = load i64, ptr %11, align 8
  %20 = load i64, ptr %13, align 8
  br label %21

21:                                               ; preds = %8, %16
  %22 = phi i64 [ %20, %16 ], [ %14, %8 ]
  %23 = phi i64 [ %19, %16 ], [ %12, %8 ]
  %24 = add i64 %23, 1
  store i64 %24, ptr %11, align 8
  %25 = icmp ult i64 %24, %22
  br i1 %25, label %26, label %32

26:                                               ; preds = %21
  %27 = trunc i64 %2 to i8
  %28 = load ptr, ptr %0, align 8
  %29 = getelementptr inbounds i8, ptr %28, i64 %24
  store i8 %27, ptr %29, align 1
  %30 = load i64, ptr %11, align 8
  %31 = load i64, ptr %13, align 8
  br label %32

32:                                               ; preds = %21, %26
  %33 = phi i64 [ %31, %26 ], [ %22, %21 ]
  %34 = phi i64 [ %30, %26 ], [ %24, %21 ]
  %35 = add i64 %34, 1
  store i64 %35, ptr %11, align 8
  %36 = icmp ult i64 %35, %33
  br i1 %36, label %37, label %41

37:                                               ; preds = %32
  %38 = load ptr, ptr %0, align 8
  %39 = getelementptr inbounds i8, ptr %38, i64 %35
  store i8 18, ptr %39, align 1
  %40 = load i64, ptr %11, align 8
  br label %41

41:                                               ; preds = %32, %37
  %42 = phi i64 [ %40, %37 ], [ %35, %32 ]
  %43 = add i64 %42, 1
  store i64 %43, ptr %11, align 8
  %44 = icmp ugt i64 %10, 127
  br i1 %44, label %45, label %61

45:                                               ; preds = %41, %56
  %46 = phi i64 [ %58, %56 ], [ %43, %41 ]
  %47 = phi i64 [ %59, %56 ], [ %10, %41 ]
  %48 = load i64, ptr %13, align 8
  %49 = icmp ult i64 %46, %48
  br i1 %49, label %50, label %56

50:                                               ; preds = %45
  %51 = trunc i64 %47 to i8
  %52 = or i8 %51, -128
  %53 = load ptr, ptr %0, align 8
  %54 = getelementptr inbounds i8, ptr %53, i64 %46
  store i8 %52, ptr %54, align 1
  %55 = load i64, ptr %11, align 8
  br label %56

56:                                               ; preds = %50, %45
  %57 = phi i64 [ %55, %50 ], [ %46, %45 ]
  %58 = add i64 %57, 1
  store i64 %58, ptr %11, align 8
  %59 = lshr i64 %47, 7
  %60 = icmp ugt i64 %47, 16383
  br i1 %60, label %45, label %61

61:                                               ; preds = %56, %41
  %62 = phi i64 [ %43, %41 ], [ %58, %56 ]
  %63 = phi i64 [ %10, %41 ], [ %59, %56 ]
  %64 = load i64, ptr %13, align 8
  %65 = icmp ult i64 %62, %64
  br i1 %65, label %66, label %71

66:                                               ; preds = %61
  %67 = trunc nuw nsw i64 %63 to i8
  %68 = load ptr, ptr %0, align 8
  %69 = getelementptr inbounds i8, ptr %68, i64 %62
  store i8 %67, ptr %69, align 1
  %70 = load i64, ptr %11, align 8
  br label %71

71:                                               ; preds = %61, %66
  %72 = phi i64 [ %70, %66 ], [ %62, %61 ]
  %73 = add i64 %72, 1
  store i64 %73, ptr %11, align 8
  br i1 %7, label %111, label %99

74:                                               ; preds = %6, %92
  %75 = phi i64 [ %95, %92 ], [ 0, %6 ]
  %76 = phi i64 [ %96, %92 ], [ 1, %6 ]
  %77 = phi i64 [ %97, %92 ], [ 0, %6 ]
  %78 = getelementptr inbounds i64, ptr %4, i64 %77
  %79 = load i64, ptr %78, align 8
  %80 = icmp eq i64 %79, 0
  br i1 %80, label %92, label %81

81:                                               ; preds = %74
  %82 = icmp ugt i64 %79, 127
  br i1 %82, label %83, label %89

83:                                               ; preds = %81, %83
  %84 = phi i64 [ %86, %83 ], [ 1, %81 ]
  %85 = phi i64 [ %87, %83 ], [ %79, %81 ]
  %86 = add nuw nsw i64 %84, 1
  %87 = lshr i64 %85, 7
  %88 = icmp ugt i64 %85, 16383
  br i1 %88, label %83, label %89

89:                                               ; preds = %83, %81
  %90 = phi i64 [ 1, %81 ], [ %86, %83 ]
  %91 = add i64 %90, 1
  br label %92

92:                                               ; preds = %74, %89
  %93 = phi i64 [ %91, %89 ], [ 0, %74 ]
  %94 = add i64 %75, 2
  %95 = add i64 %94, %93
  %96 = mul nsw i64 %79, %76
  %97 = add nuw nsw i64 %77, 1
  %98 = icmp eq i64 %97, %5
  br i1 %98, label %8, label %74

99:                                               ; preds = %209, %71
  %100 = phi i64 [ %73, %71 ], [ %210, %209 ]
  %101 = icmp slt i64 %3, 0
  %102 = icmp ne i64 %9, 0
  %103 = select i1 %101, i1 %102, i1 false
  br i1 %103, label %104, label %364

104:                                              ; preds = %99
  %105 = icmp sgt i64 %9, 0
  br i1 %105, label %106, label %232

106:                                              ; preds = %104
  %107 = and i64 %9, 1
  %108 = icmp eq i64 %9, 1
  br i1 %108, label %213, label %109

109:                                              ; preds = %106
  %110 = and i64 %9, 9223372036854775806
  br label %273

111:                                              ; preds = %71, %209
  %112 = phi i64 [ %210, %209 ], [ %73, %71 ]
  %113 = phi i64 [ %211, %209 ], [ 0, %71 ]
  %114 = load i64, ptr %13, align 8
  %115 = icmp ult i64 %112, %114
  br i1 %115, label %116, label %120

116:                                              ; preds = %111
  %117 = load ptr, ptr %0, align 8
  %118 = getelementptr inbounds i8, ptr %117, i64 %112
  store i8 18, ptr %118, align 1
  %119 = load i64, ptr %11, align 8
  br label %120

120:                                              ; preds = %111, %116
  %121 = phi i64 [ %119, %116 ], [ %112, %111 ]
  %122 = add i64 %121, 1
  store i64 %122, ptr %11, align 8
  %123 = getelementptr inbounds i64, ptr %4, i64 %113
  %124 = load i64, ptr %123, align 8
  %125 = icmp eq i64 %124, 0
  br i1 %125, label %153, label %126

126:                                              ; preds = %120
  %127 = icmp ugt i64 %124, 127
  br i1 %127, label %128, label %153

128:                                              ; preds = %126, %128
  %129 = phi i64 [ %131, %128 ], [ 1, %126 ]
  %130 = phi i64 [ %132, %128 ], [ %124, %126 ]
  %131 = add nuw nsw i64 %129, 1
  %132 = lshr i64 %130, 7
  %133 = icmp ugt i64 %130, 16383
  br i1 %133, label %128, label %134

134:                                              ; preds = %128
  %135 = add nuw i64 %129, 2
  %136 = icmp ugt i64 %129, 125
  br i1 %136, label %137, label %153

137:                                              ; preds = %134, %148
  %138 = phi i64 [ %150, %148 ], [ %122, %134 ]
  %139 = phi i64 [ %151, %148 ], [ %135, %134 ]
  %140 = load i64, ptr %13, align 8
  %141 = icmp ult i64 %138, %140
  br i1 %141, label %142, label %148

142:                                              ; preds = %137
  %143 = trunc i64 %139 to i8
  %144 = or i8 %143, -128
  %145 = load ptr, ptr %0, align 8
  %146 = getelementptr inbounds i8, ptr %145, i64 %138
  store i8 %144, ptr %146, align 1
  %147 = load i64, ptr %11, align 8
  br label %148

148:                                              ; preds = %142, %137
  %149 = phi i64 [ %147, %142 ], [ %138, %137 ]
  %150 = add i64 %149, 1
  store i64 %150, ptr %11, align 8
  %151 = lshr i64 %139, 7
  %152 = icmp ugt i64 %139, 16383
  br i1 %152, label %137, label %153

153:                                              ; preds = %148, %126, %120, %134
  %154 = phi i64 [ %122, %134 ], [ %122, %120 ], [ %122, %126 ], [ %150, %148 ]
  %155 = phi i64 [ %135, %134 ], [ 0, %120 ], [ 2, %126 ], [ %151, %148 ]
  %156 = load i64, ptr %13, align 8
  %157 = icmp ult i64 %154, %156
  br i1 %157, label %158, label %163

158:                                              ; preds = %153
  %159 = trunc nuw nsw i64 %155 to i8
  %160 = load ptr, ptr %0, align 8
  %161 = getelementptr inbounds i8, ptr %160, i64 %154
  store i8 %159, ptr %161, align 1
  %162 = load i64, ptr %11, align 8
  br label %163

163:                                              ; preds = %153, %158
  %164 = phi i64 [ %162, %158 ], [ %154, %153 ]
  %165 = add i64 %164, 1
  store i64 %165, ptr %11, align 8
  %166 = load i64, ptr %123, align 8
  %167 = icmp eq i64 %166, 0
  br i1 %167, label %209, label %168

168:                                              ; preds = %163
  %169 = load i64, ptr %13, align 8
  %170 = icmp ult i64 %165, %169
  br i1 %170, label %171, label %175

171:                                              ; preds = %168
  %172 = load ptr, ptr %0, align 8
  %173 = getelementptr inbounds i8, ptr %172, i64 %165
  store i8 8, ptr %173, align 1
  %174 = load i64, ptr %11, align 8
  br label %175

175:                                              ; preds = %168, %171
  %176 = phi i64 [ %174, %171 ], [ %165, %168 ]
  %177 = add i64 %176, 1
  store i64 %177, ptr %11, align 8
  %178 = load i64, ptr %123, align 8
  %179 = icmp ugt i64 %178, 127
  br i1 %179, label %180, label %196

180:                                              ; preds = %175, %191
  %181 = phi i64 [ %193, %191 ], [ %177, %175 ]
  %182 = phi i64 [ %194, %191 ], [ %178, %175 ]
  %183 = load i64, ptr %13, align 8
  %184 = icmp ult i64 %181, %183
  br i1 %184, label %185, label %191

185:                                              ; preds = %180
  %186 = trunc i64 %182 to i8
  %187 = or i8 %186, -128
  %188 = load ptr, ptr %0, align 8
  %189 = getelementptr inbounds i8, ptr %188, i64 %181
  store i8 %187, ptr %189, align 1
  %190 = load i64, ptr %11, align 8
  br label %191

191:                                              ; preds = %185, %180
  %192 = phi i64 [ %190, %185 ], [ %181, %180 ]
  %193 = add i64 %192, 1
  store i64 %193, ptr %11, align 8
  %194 = lshr i64 %182, 7
  %195 = icmp ugt i64 %182, 16383
  br i1 %195, label %180, label %196

196:                                              ; preds = %191, %175
  %197 = phi i64 [ %177, %175 ], [ %193, %191 ]
  %198 = phi i64 [ %178, %175 ], [ %194, %191 ]
  %199 = load i64, ptr %13, align 8
  %200 = icmp ult i64 %197, %199
  br i1 %200, label %201, label %206

201:                                              ; preds = %196
  %202 = trunc nuw nsw i64 %198 to i8
  %203 = load ptr, ptr %0, align 8
  %204 = getelementptr inbounds i8, ptr %203, i64 %197
  store i8 %202, ptr %204, align 1
  %205 = load i64, ptr %11, align 8
  br label %206

206:                                              ; preds = %196, %201
  %207 = phi i64 [ %205, %201 ], [ %197, %196 ]
  %208 = add i64 %207, 1
  store i64 %208, ptr %11, align 8
  br label %209

209:                                              ; preds = %163, %206
  %210 = phi i64 [ %165, %163 ], [ %208, %206 ]
  %211 = add nuw nsw i64 %113, 1
  %212 = icmp eq i64 %211, %5
  br i1 %212, label %99, label %111

213:                                              ; preds = %300, %106
  %214 = phi i64 [ poison, %106 ], [ %303, %300 ]
  %215 = phi i64 [ 0, %106 ], [ %304, %300 ]
  %216 = phi i64 [ 0, %106 ], [ %303, %300 ]
  %217 = icmp eq i64 %107, 0
  br i1 %217, label %232, label %218

218:                                              ; preds = %213
  %219 = getelementptr inbounds %struct.sw_str, ptr %1, i64 %215, i32 1
  %220 = load i64, ptr %219, align 8
  %221 = icmp ugt i64 %220, 127
  br i1 %221, label %222, label %228

222:                                              ; preds = %218, %222
  %223 = phi i64 [ %225, %222 ], [ 1, %218 ]
  %224 = phi i64 [ %226, %222 ], [ %220, %218 ]
  %225 = add nuw nsw i64 %223, 1
  %226 = lshr i64 %224, 7
  %227 = icmp ugt i64 %224, 16383
  br i1 %227, label %222, label %228

228:                                              ; preds = %222, %218
  %229 = phi i64 [ 1, %218 ], [ %225, %222 ]
  %230 = add i64 %220, %216
  %231 = add i64 %230, %229
  br label %232

232:                                              ; preds = %228, %213, %104
  %233 = phi i64 [ 0, %104 ], [ %214, %213 ], [ %231, %228 ]
  %234 = load i64, ptr %13, align 8
  %235 = icmp ult i64 %100, %234
  br i1 %235, label %236, label %240

236:                                              ; preds = %232
  %237 = load ptr, ptr %0, align 8
  %238 = getelementptr inbounds i8, ptr %237, i64 %100
  store i8 34, ptr %238, align 1
  %239 = load i64, ptr %11, align 8
  br label %240

240:                                              ; preds = %232, %236
  %241 = phi i64 [ %239, %236 ], [ %100, %232 ]
  %242 = add i64 %241, 1
  store i64 %242, ptr %11, align 8
  %243 = icmp ugt i64 %233, 127
  br i1 %243, label %244, label %260

244:                                              ; preds = %240, %255
  %245 = phi i64 [ %257, %255 ], [ %242, %240 ]
  %246 = phi i64 [ %258, %255 ], [ %233, %240 ]
  %247 = load i64, ptr %13, align 8
  %248 = icmp ult i64 %245, %247
  br i1 %248, label %249, label %255

249:                                              ; preds = %244
  %250 = trunc i64 %246 to i8
  %251 = or i8 %250, -128
  %252 = load ptr, ptr %0, align 8
  %253 = getelementptr inbounds i8, ptr %252, i64 %245
  store i8 %251, ptr %253, align 1
  %254 = load i64, ptr %11, align 8
  br label %255

255:                                              ; preds = %249, %244
  %256 = phi i64 [ %254, %249 ], [ %245, %244 ]
  %257 = add i64 %256, 1
  store i64 %257, ptr %11, align 8
  %258 = lshr i64 %246, 7
  %259 = icmp ugt i64 %246, 16383
  br i1 %259, label %244, label %260

260:                                              ; preds = %255, %240
  %261 = phi i64 [ %242, %240 ], [ %257, %255 ]
  %262 = phi i64 [ %233, %240 ], [ %258, %255 ]
  %263 = load i64, ptr %13, align 8
  %264 = icmp ult i64 %261, %263
  br i1 %264, label %265, label %270

265:                                              ; preds = %260
  %266 = trunc nuw nsw i64 %262 to i8
  %267 = load ptr, ptr %0, align 8
  %268 = getelementptr inbounds i8, ptr %267, i64 %261
  store i8 %266, ptr %268, align 1
  %269 = load i64, ptr %11, align 8
  br label %270

270:                                              ; preds = %260, %265
  %271 = phi i64 [ %269, %265 ], [ %261, %260 ]
  %272 = add i64 %271, 1
  store i64 %272, ptr %11, align 8
  br i1 %105, label %308, label %364

273:                                              ; preds = %300, %109
  %274 = phi i64 [ 0, %109 ], [ %304, %300 ]
  %275 = phi i64 [ 0, %109 ], [ %303, %300 ]
  %276 = phi i64 [ 0, %109 ], [ %305, %300 ]
  %277 = getelementptr inbounds %struct.sw_str, ptr %1, i64 %274, i32 1
  %278 = load i64, ptr %277, align 8
  %279 = icmp ugt i64 %278, 127
  br i1 %279, label %280, label %286

280:                                              ; preds = %273, %280
  %281 = phi i64 [ %283, %280 ], [ 1, %273 ]
  %282 = phi i64 [ %284, %280 ], [ %278, %273 ]
  %283 = add nuw nsw i64 %281, 1
  %284 = lshr i64 %282, 7
  %285 = icmp ugt i64 %282, 16383
  br i1 %285, label %280, label %286

286:                                              ; preds = %280, %273
  %287 = phi i64 [ 1, %273 ], [ %283, %280 ]
  %288 = add i64 %278, %275
  %289 = add i64 %288, %287
  %290 = or disjoint i64 %274, 1
  %291 = getelementptr inbounds %struct.sw_str, ptr %1, i64 %290, i32 1
  %292 = load i64, ptr %291, align 8
  %293 = icmp ugt i64 %292, 127
  br i1 %293, label %294, label %300

294:                                              ; preds = %286, %294
  %295 = phi i64 [ %297, %294 ], [ 1, %286 ]
  %296 = phi i64 [ %298, %294 ], [ %292, %286 ]
  %297 = add nuw nsw i64 %295, 1
  %298 = lshr i64 %296, 7
  %299 = icmp ugt i64 %296, 16383
  br i1 %299, label %294, label %300

300:                                              ; preds = %294, %286
  %301 = phi i64 [ 1, %286 ], [ %297, %294 ]
  %302 = add i64 %292, %289
  %303 = add i64 %302, %301
  %304 = add nuw nsw i64 %274, 2
  %305 = add i64 %276, 2
  %306 = icmp eq i64 %305, %110
  br i1 %306, label %213, label %273

307:                                              ; preds = %340
  br i1 %105, label %345, label %364

308:                                              ; preds = %270, %340
  %309 = phi i64 [ %342, %340 ], [ %272, %270 ]
  %310 = phi i64 [ %343, %340 ], [ 0, %270 ]
  %311 = getelementptr inbounds %struct.sw_str, ptr %1, i64 %310, i32 1
  %312 = load i64, ptr %311, align 8
  %313 = icmp ugt i64 %312, 127
  br i1 %313, label %314, label %330

314:                                              ; preds = %308, %325
  %315 = phi i64 [ %327, %325 ], [ %309, %308 ]
  %316 = phi i64 [ %328, %325 ], [ %312, %308 ]
  %317 = load i64, ptr %13, align 8
  %318 = icmp ult i64 %315, %317
  br i1 %318, label %319, label %325

319:                                              ; preds = %314
  %320 = trunc i64 %316 to i8
  %321 = or i8 %320, -128
  %322 = load ptr, ptr %0, align 8
  %323 = getelementptr inbounds i8, ptr %322, i64 %315
  store i8 %321, ptr %323, align 1
  %324 = load i64, ptr %11, align 8
  br label %325

325:                                              ; preds = %319, %314
  %326 = phi i64 [ %324, %319 ], [ %315, %314 ]
  %327 = add i64 %326, 1
  store i64 %327, ptr %11, align 8
  %328 = lshr i64 %316, 7
  %329 = icmp ugt i64 %316, 16383
  br i1 %329, label %314, label %330

330:                                              ; preds = %325, %308
  %331 = phi i64 [ %309, %308 ], [ %327, %325 ]
  %332 = phi i64 [ %312, %308 ], [ %328, %325 ]
  %333 = load i64, ptr %13, align 8
  %334 = icmp ult i64 %331, %333
  br i1 %334, label %335, label %340

335:                                              ; preds = %330
  %336 = trunc nuw nsw i64 %332 to i8
  %337 = load ptr, ptr %0, align 8
  %338 = getelementptr inbounds i8, ptr %337, i64 %331
  store i8 %336, ptr %338, align 1
  %339 = load i64, ptr %11, align 8
  br label %340

340:                                              ; preds = %330, %335
  %341 = phi i64 [ %339, %335 ], [ %331, %330 ]
  %342 = add i64 %341, 1
  store i64 %342, ptr %11, align 8
  %343 = add nuw nsw i64 %310, 1
  %344 = icmp eq i64 %343, %9
  br i1 %344, label %307, label %308

345:                                              ; preds = %307, %360
  %346 = phi i64 [ %361, %360 ], [ %342, %307 ]
  %347 = phi i64 [ %362, %360 ], [ 0, %307 ]
  %348 = getelementptr inbounds %struct.sw_str, ptr %1, i64 %347
  %349 = getelementptr inbounds i8, ptr %348, i64 8
  %350 = load i64, ptr %349, align 8
  %351 = add i64 %346, %350
  %352 = load i64, ptr %13, align 8
  %353 = icmp ugt i64 %351, %352
  br i1 %353, label %360, label %354

354:                                              ; preds = %345
  %355 = load ptr, ptr %348, align 8
  %356 = load ptr, ptr %0, align 8
  %357 = getelementptr inbounds i8, ptr %356, i64 %346
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %357, ptr readonly align 1 %355, i64 %350, i1 false)
  %358 = load i64, ptr %11, align 8
  %359 = add i64 %358, %350
  br label %360

360:                                              ; preds = %345, %354
  %361 = phi i64 [ %359, %354 ], [ %351, %345 ]
  store i64 %361, ptr %11, align 8
  %362 = add nuw nsw i64 %347, 1
  %363 = icmp eq i64 %362, %9
  br i1 %363, label %364, label %345

364:                                              ; preds = %360, %270, %307, %99
  %365 = phi i64 [ %342, %307 ], [ %100, %99 ], [ %272, %270 ], [ %361, %360 ]
  %366 = icmp sgt i64 %3, 0
  %367 = select i1 %366, i1 %102, i1 false
  br i1 %367, label %368, label %420

368:                                              ; preds = %364
  %369 = load i64, ptr %13, align 8
  %370 = icmp ult i64 %365, %369
  br i1 %370, label %371, label %375

371:                                              ; preds = %368
  %372 = load ptr, ptr %0, align 8
  %373 = getelementptr inbounds i8, ptr %372, i64 %365
  store i8 34, ptr %373, align 1
  %374 = load i64, ptr %11, align 8
  br label %375

375:                                              ; preds = %368, %371
  %376 = phi i64 [ %374, %371 ], [ %365, %368 ]
  %377 = add i64 %376, 1
  store i64 %377, ptr %11, align 8
  %378 = mul nsw i64 %9, %3
  %379 = icmp ugt i64 %378, 127
  br i1 %379, label %380, label %396

380:                                              ; preds = %375, %391
  %381 = phi i64 [ %393, %391 ], [ %377, %375 ]
  %382 = phi i64 [ %394, %391 ], [ %378, %375 ]
  %383 = load i64, ptr %13, align 8
  %384 = icmp ult i64 %381, %383
  br i1 %384, label %385, label %391

385:                                              ; preds = %380
  %386 = trunc i64 %382 to i8
  %387 = or i8 %386, -128
  %388 = load ptr, ptr %0, align 8
  %389 = getelementptr inbounds i8, ptr %388, i64 %381
  store i8 %387, ptr %389, align 1
  %390 = load i64, ptr %11, align 8
  br label %391

391:                                              ; preds = %385, %380
  %392 = phi i64 [ %390, %385 ], [ %381, %380 ]
  %393 = add i64 %392, 1
  store i64 %393, ptr %11, align 8
  %394 = lshr i64 %382, 7
  %395 = icmp ugt i64 %382, 16383
  br i1 %395, label %380, label %396

396:                                              ; preds = %391, %375
  %397 = phi i64 [ %377, %375 ], [ %393, %391 ]
  %398 = phi i64 [ %378, %375 ], [ %394, %391 ]
  %399 = load i64, ptr %13, align 8
  %400 = icmp ult i64 %397, %399
  br i1 %400, label %401, label %407

401:                                              ; preds = %396
  %402 = trunc nuw nsw i64 %398 to i8
  %403 = load ptr, ptr %0, align 8
  %404 = getelementptr inbounds i8, ptr %403, i64 %397
  store i8 %402, ptr %404, align 1
  %405 = load i64, ptr %11, align 8
  %406 = load i64, ptr %13, align 8
  br label %407

407:                                              ; preds = %396, %401
  %408 = phi i64 [ %406, %401 ], [ %399, %396 ]
  %409 = phi i64 [ %405, %401 ], [ %397, %396 ]
  %410 = add i64 %409, 1
  store i64 %410, ptr %11, align 8
  %411 = add i64 %410, %378
  %412 = icmp ugt i64 %411, %408
  br i1 %412, label %418, label %413

413:                                              ; preds = %407
  %414 = load ptr, ptr %0, align 8
  %415 = getelementptr inbounds i8, ptr %414, i64 %410
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %415, ptr readonly align 1 %1, i64 %378, i1 false)
  %416 = load i64, ptr %11, align 8
  %417 = add i64 %416, %378
  br label %418

418:                                              ; preds = %407, %413
  %419 = phi i64 [ %417, %413 ], [ %411, %407 ]
  store i64 %419, ptr %11, align 8
  br label %420

420:                                              ; preds = %418, %364
  %421 = phi i64 [ %419, %418 ], [ %365, %364 ]
  %422 = icmp eq i64 %3, 0
  %423 = icmp sgt i64 %9, 0
  %424 = select i1 %422, i1 %423, i1 false
  br i1 %424, label %426, label %425

425:                                              ; preds = %481, %420
  ret void

426:                                              ; preds = %420, %481
  %427 = phi i64 [ %482, %481 ], [ %421, %420 ]
  %428 = phi i64 [ %483, %481 ], [ 0, %420 ]
  %429 = getelementptr inbounds %struct.sw_str, ptr %1, i64 %428
  %430 = load ptr, ptr %429, align 8
  %431 = getelementptr inbounds i8, ptr %429, i64 8
  %432 = load i64, ptr %431, align 8
  %433 = load i64, ptr %13, align 8
  %434 = icmp ult i64 %427, %433
  br i1 %434, label %435, label %439

435:                                              ; preds = %426
  %436 = load ptr, ptr %0, align 8
  %437 = getelementptr inbounds i8, ptr %436, i64 %427
  store i8 66, ptr %437, align 1
  %438 = load i64, ptr %11, align 8
  br label %439

439:                                              ; preds = %426, %435
  %440 = phi i64 [ %438, %435 ], [ %427, %426 ]
  %441 = add i64 %440, 1
  store i64 %441, ptr %11, align 8
  %442 = icmp ugt i64 %432, 127
  br i1 %442, label %443, label %459

443:                                              ; preds = %439, %454
  %444 = phi i64 [ %456, %454 ], [ %441, %439 ]
  %445 = phi i64 [ %457, %454 ], [ %432, %439 ]
  %446 = load i64, ptr %13, align 8
  %447 = icmp ult i64 %444, %446
  br i1 %447, label %448, label %454

448:                                              ; preds = %443
  %449 = trunc i64 %445 to i8
  %450 = or i8 %449, -128
  %451 = load ptr, ptr %0, align 8
  %452 = getelementptr inbounds i8, ptr %451, i64 %444
  store i8 %450, ptr %452, align 1
  %453 = load i64, ptr %11, align 8
  br label %454

454:                                              ; preds = %448, %443
  %455 = phi i64 [ %453, %448 ], [ %444, %443 ]
  %456 = add i64 %455, 1
  store i64 %456, ptr %11, align 8
  %457 = lshr i64 %445, 7
  %458 = icmp ugt i64 %445, 16383
  br i1 %458, label %443, label %459

459:                                              ; preds = %454, %439
  %460 = phi i64 [ %441, %439 ], [ %456, %454 ]
  %461 = phi i64 [ %432, %439 ], [ %457, %454 ]
  %462 = load i64, ptr %13, align 8
  %463 = icmp ult i64 %460, %462
  br i1 %463, label %464, label %470

464:                                              ; preds = %459
  %465 = trunc nuw nsw i64 %461 to i8
  %466 = load ptr, ptr %0, align 8
  %467 = getelementptr inbounds i8, ptr %466, i64 %460
  store i8 %465, ptr %467, align 1
  %468 = load i64, ptr %11, align 8
  %469 = load i64, ptr %13, align 8
  br label %470

470:                                              ; preds = %459, %464
  %471 = phi i64 [ %469, %464 ], [ %462, %459 ]
  %472 = phi i64 [ %468, %464 ], [ %460, %459 ]
  %473 = add i64 %472, 1
  store i64 %473, ptr %11, align 8
  %474 = add i64 %473, %432
  %475 = icmp ugt i64 %474, %471
  br i1 %475, label %481, label %476

476:                                              ; preds = %470
  %477 = load ptr, ptr %0, align 8
  %478 = getelementptr inbounds i8, ptr %477, i64 %473
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %478, ptr readonly align 1 %430, i64 %432, i1 false)
  %479 = load i64, ptr %11, align 8
  %480 = add i64 %479, %432
  br label %481

481:                                              ; preds = %470, %476
  %482 = phi i64 [ %480, %476 ], [ %474, %470 ]
  store i64 %482, ptr %11, align 8
  %483 = add nuw nsw i64 %428, 1
  %484 = icmp slt i64 %483, %9
  br i1 %484, label %426, label %425
}

; Function Attrs: nofree norecurse nosync nounwind
define hidden range(i32 0, 20) i32 @swh_sparse_encode(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #3 {
  %4 = alloca [2 x i64], align 16
  %5 = alloca %struct.sink, align 8
  %6 = getelementptr inbounds i8, ptr %1, i64 32
  %7 = getelementptr inbounds i8, ptr %1, i64 40
  %8 = load i64, ptr %7, align 8
  %9 = getelementptr inbounds i8, ptr %1, i64 64
  %10 = getelementptr inbounds i8, ptr %1, i64 72
  %11 = load i64, ptr %10, align 8
  %12 = getelementptr inbounds i8, ptr %2, i64 24
  %13 = load ptr, ptr %12, align 8
  %14 = load i64, ptr %13, align 8
  %15 = getelementptr inbounds i8, ptr %1, i64 96
  %16 = load ptr, ptr %15, align 8
  %17 = load i64, ptr %16, align 8
  %18 = getelementptr inbounds i8, ptr %1, i64 128
  %19 = load ptr, ptr %18, align 8
  %20 = load i64, ptr %19, align 8
  %21 = load ptr, ptr %1, align 8
  %22 = getelementptr inbounds i8, ptr %0, i64 8
  %23 = load i64, ptr %22, align 8
  %24 = icmp sgt i64 %20, 0
  %25 = select i1 %24, i64 %20, i64 16
  %26 = add nsw i64 %11, -1
  %27 = shl i64 %8, 3
  %28 = mul i64 %27, %26
  %29 = add i64 %28, 16
  %30 = add i64 %23, 15
  %31 = and i64 %30, -16
  %32 = add i64 %29, %31
  store i64 %32, ptr %22, align 8
  %33 = getelementptr inbounds i8, ptr %0, i64 16
  %34 = load i64, ptr %33, align 8
  %35 = icmp ugt i64 %32, %34
  br i1 %35, label %205, label %36, !prof !7

36:                                               ; preds = %3
  %37 = load ptr, ptr %0, align 8
  %38 = icmp eq ptr %37, null
  %39 = getelementptr inbounds i8, ptr %37, i64 %31
  %40 = select i1 %38, ptr %0, ptr %39
  %41 = icmp eq ptr %40, null
  br i1 %41, label %210, label %42

42:                                               ; preds = %36
  %43 = getelementptr i8, ptr %40, i64 -8
  %44 = icmp sgt i64 %8, 0
  br i1 %44, label %45, label %52

45:                                               ; preds = %42
  %46 = icmp sgt i64 %11, 1
  %47 = add i64 %11, -2
  %48 = and i64 %26, 3
  %49 = icmp ult i64 %47, 3
  %50 = and i64 %26, -4
  %51 = icmp eq i64 %48, 0
  br label %58

52:                                               ; preds = %82, %42
  %53 = icmp sgt i64 %14, 0
  br i1 %53, label %54, label %110

54:                                               ; preds = %52
  %55 = getelementptr inbounds i8, ptr %4, i64 8
  %56 = getelementptr inbounds i8, ptr %5, i64 8
  %57 = getelementptr inbounds i8, ptr %5, i64 16
  br label %106

58:                                               ; preds = %45, %82
  %59 = phi i64 [ 0, %45 ], [ %83, %82 ]
  %60 = phi i64 [ 0, %45 ], [ %63, %82 ]
  %61 = mul nsw i64 %59, %11
  %62 = getelementptr inbounds i64, ptr %21, i64 %61
  %63 = load i64, ptr %62, align 8
  %64 = icmp sge i64 %63, %60
  %65 = icmp slt i64 %63, %14
  %66 = select i1 %64, i1 %65, i1 false
  br i1 %66, label %67, label %208

67:                                               ; preds = %58
  br i1 %46, label %68, label %82

68:                                               ; preds = %67
  %69 = mul nsw i64 %59, %26
  %70 = getelementptr i64, ptr %43, i64 %69
  br i1 %49, label %71, label %85

71:                                               ; preds = %85, %68
  %72 = phi i64 [ 1, %68 ], [ %103, %85 ]
  br i1 %51, label %82, label %73

73:                                               ; preds = %71, %73
  %74 = phi i64 [ %79, %73 ], [ %72, %71 ]
  %75 = phi i64 [ %80, %73 ], [ 0, %71 ]
  %76 = getelementptr i64, ptr %62, i64 %74
  %77 = load i64, ptr %76, align 8
  %78 = getelementptr i64, ptr %70, i64 %74
  store i64 %77, ptr %78, align 8
  %79 = add nuw nsw i64 %74, 1
  %80 = add i64 %75, 1
  %81 = icmp eq i64 %80, %48
  br i1 %81, label %82, label %73, !llvm.loop !8

82:                                               ; preds = %71, %73, %67
  %83 = add nuw nsw i64 %59, 1
  %84 = icmp eq i64 %83, %8
  br i1 %84, label %52, label %58

85:                                               ; preds = %68, %85
  %86 = phi i64 [ %103, %85 ], [ 1, %68 ]
  %87 = phi i64 [ %104, %85 ], [ 0, %68 ]
  %88 = getelementptr i64, ptr %62, i64 %86
  %89 = load i64, ptr %88, align 8
  %90 = getelementptr i64, ptr %70, i64 %86
  store i64 %89, ptr %90, align 8
  %91 = add nuw nsw i64 %86, 1
  %92 = getelementptr i64, ptr %62, i64 %91
  %93 = load i64, ptr %92, align 8
  %94 = getelementptr i64, ptr %70, i64 %91
  store i64 %93, ptr %94, align 8
  %95 = add nuw nsw i64 %86, 2
  %96 = getelementptr i64, ptr %62, i64 %95
  %97 = load i64, ptr %96, align 8
  %98 = getelementptr i64, ptr %70, i64 %95
  store i64 %97, ptr %98, align 8
  %99 = add nuw nsw i64 %86, 3
  %100 = getelementptr i64, ptr %62, i64 %99
  %101 = load i64, ptr %100, align 8
  %102 = getelementptr i64, ptr %70, i64 %99
  store i64 %101, ptr %102, align 8
  %103 = add nuw nsw i64 %86, 4
  %104 = add i64 %87, 4
  %105 = icmp eq i64 %104, %50
  br i1 %105, label %71, label %85

106:                                              ; preds = %54, %201
  %107 = phi i64 [ 0, %54 ], [ %203, %201 ]
  %108 = phi i64 [ 0, %54 ], [ %124, %201 ]
  %109 = icmp slt i64 %108, %8
  br i1 %109, label %114, label %123

110:                                              ; preds = %201, %52
  %111 = load i64, ptr %22, align 8
  %112 = load i64, ptr %33, align 8
  %113 = icmp ugt i64 %111, %112
  br i1 %113, label %205, label %210, !prof !7

114:                                              ; preds = %106, %120
  %115 = phi i64 [ %121, %120 ], [ %108, %106 ]
  %116 = mul nsw i64 %115, %11
  %117 = getelementptr inbounds i64, ptr %21, i64 %116
  %118 = load i64, ptr %117, align 8
  %119 = icmp eq i64 %118, %107
  br i1 %119, label %120, label %123

120:                                              ; preds = %114
  %121 = add i64 %115, 1
  %122 = icmp eq i64 %121, %8
  br i1 %122, label %123, label %114

123:                                              ; preds = %114, %120, %106
  %124 = phi i64 [ %108, %106 ], [ %8, %120 ], [ %115, %114 ]
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %4) #10
  %125 = sub nsw i64 %124, %108
  store i64 %125, ptr %4, align 16
  store i64 %26, ptr %55, align 8
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %5) #10
  call void @llvm.experimental.noalias.scope.decl(metadata !10)
  %126 = load ptr, ptr %0, align 8, !noalias !10
  store ptr %126, ptr %5, align 8, !alias.scope !10
  store i64 0, ptr %56, align 8, !alias.scope !10
  store i64 0, ptr %57, align 8, !alias.scope !10
  %127 = load i64, ptr %22, align 8, !noalias !10
  %128 = load i64, ptr %33, align 8, !noalias !10
  %129 = icmp ult i64 %127, %128
  br i1 %129, label %130, label %133

130:                                              ; preds = %123
  %131 = getelementptr inbounds i8, ptr %126, i64 %127
  store ptr %131, ptr %5, align 8, !alias.scope !10
  %132 = sub i64 %128, %127
  store i64 %132, ptr %57, align 8, !alias.scope !10
  br label %133

133:                                              ; preds = %123, %130
  %134 = mul nsw i64 %108, %26
  %135 = getelementptr inbounds i64, ptr %40, i64 %134
  call fastcc void @encode(ptr noundef nonnull %5, ptr noundef nonnull %135, i64 noundef 9, i64 noundef 8, ptr noundef nonnull %4, i64 noundef 2) #11
  %136 = load ptr, ptr %2, align 8
  %137 = mul nuw nsw i64 %107, 3
  %138 = getelementptr inbounds %struct.sw_str, ptr %136, i64 %137
  %139 = load i64, ptr %56, align 8
  %140 = getelementptr inbounds i8, ptr %138, i64 8
  store i64 %139, ptr %140, align 8
  %141 = load i64, ptr %22, align 8
  %142 = add i64 %141, %139
  store i64 %142, ptr %22, align 8
  %143 = load i64, ptr %33, align 8
  %144 = icmp ugt i64 %142, %143
  br i1 %144, label %150, label %145, !prof !7

145:                                              ; preds = %133
  %146 = load ptr, ptr %0, align 8
  %147 = icmp eq ptr %146, null
  %148 = getelementptr inbounds i8, ptr %146, i64 %141
  %149 = select i1 %147, ptr %0, ptr %148
  br label %150

150:                                              ; preds = %133, %145
  %151 = phi ptr [ %149, %145 ], [ null, %133 ]
  store ptr %151, ptr %138, align 8
  %152 = load ptr, ptr %0, align 8, !noalias !13
  %153 = load i64, ptr %22, align 8, !noalias !13
  %154 = load i64, ptr %33, align 8, !noalias !13
  %155 = icmp ult i64 %153, %154
  %156 = select i1 %155, i64 %153, i64 0
  %157 = getelementptr inbounds i8, ptr %152, i64 %156
  %158 = call i64 @llvm.usub.sat.i64(i64 %154, i64 %153)
  store ptr %157, ptr %5, align 8
  store i64 0, ptr %56, align 8
  store i64 %158, ptr %57, align 8
  %159 = load ptr, ptr %6, align 8
  %160 = mul i64 %108, %25
  %161 = getelementptr inbounds i8, ptr %159, i64 %160
  call fastcc void @encode(ptr noundef nonnull %5, ptr noundef %161, i64 noundef %17, i64 noundef %20, ptr noundef nonnull %4, i64 noundef 1) #11
  %162 = load ptr, ptr %2, align 8
  %163 = getelementptr inbounds %struct.sw_str, ptr %162, i64 %137
  %164 = getelementptr inbounds i8, ptr %163, i64 16
  %165 = load i64, ptr %56, align 8
  %166 = getelementptr inbounds i8, ptr %163, i64 24
  store i64 %165, ptr %166, align 8
  %167 = load i64, ptr %22, align 8
  %168 = add i64 %167, %165
  store i64 %168, ptr %22, align 8
  %169 = load i64, ptr %33, align 8
  %170 = icmp ugt i64 %168, %169
  br i1 %170, label %176, label %171, !prof !7

171:                                              ; preds = %150
  %172 = load ptr, ptr %0, align 8
  %173 = icmp eq ptr %172, null
  %174 = getelementptr inbounds i8, ptr %172, i64 %167
  %175 = select i1 %173, ptr %0, ptr %174
  br label %176

176:                                              ; preds = %150, %171
  %177 = phi ptr [ %175, %171 ], [ null, %150 ]
  store ptr %177, ptr %164, align 8
  %178 = load ptr, ptr %0, align 8, !noalias !16
  %179 = load i64, ptr %22, align 8, !noalias !16
  %180 = load i64, ptr %33, align 8, !noalias !16
  %181 = icmp ult i64 %179, %180
  %182 = call i64 @llvm.usub.sat.i64(i64 %180, i64 %179)
  %183 = select i1 %181, i64 %179, i64 0
  %184 = getelementptr inbounds i8, ptr %178, i64 %183
  store ptr %184, ptr %5, align 8
  store i64 0, ptr %56, align 8
  store i64 %182, ptr %57, align 8
  %185 = load ptr, ptr %9, align 8
  %186 = getelementptr inbounds i8, ptr %185, i64 8
  call fastcc void @encode(ptr noundef nonnull %5, ptr noundef nonnull %186, i64 noundef 9, i64 noundef 8, ptr noundef nonnull %55, i64 noundef 1) #11
  %187 = load ptr, ptr %2, align 8
  %188 = getelementptr inbounds %struct.sw_str, ptr %187, i64 %137
  %189 = getelementptr inbounds i8, ptr %188, i64 32
  %190 = load i64, ptr %56, align 8
  %191 = getelementptr inbounds i8, ptr %188, i64 40
  store i64 %190, ptr %191, align 8
  %192 = load i64, ptr %22, align 8
  %193 = add i64 %192, %190
  store i64 %193, ptr %22, align 8
  %194 = load i64, ptr %33, align 8
  %195 = icmp ugt i64 %193, %194
  br i1 %195, label %201, label %196, !prof !7

196:                                              ; preds = %176
  %197 = load ptr, ptr %0, align 8
  %198 = icmp eq ptr %197, null
  %199 = getelementptr inbounds i8, ptr %197, i64 %192
  %200 = select i1 %198, ptr %0, ptr %199
  br label %201

201:                                              ; preds = %176, %196
  %202 = phi ptr [ %200, %196 ], [ null, %176 ]
  store ptr %202, ptr %189, align 8
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %5) #10
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %4) #10
  %203 = add nuw nsw i64 %107, 1
  %204 = icmp eq i64 %203, %14
  br i1 %204, label %110, label %106

205:                                              ; preds = %110, %3
  %206 = phi i64 [ %32, %3 ], [ %111, %110 ]
  %207 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %206, ptr %207, align 8
  br label %208

208:                                              ; preds = %58, %205
  %209 = phi i32 [ 1, %205 ], [ 19, %58 ]
  store i64 %23, ptr %22, align 8
  br label %210

210:                                              ; preds = %208, %110, %36
  %211 = phi i32 [ 0, %36 ], [ 0, %110 ], [ %209, %208 ]
  ret i32 %211
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i64, i1 immarg) #4

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden i32 @swh_sparse_count(ptr nocapture noundef writeonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = alloca [3 x %struct.tensor], align 16
  %5 = getelementptr inbounds i8, ptr %1, i64 24
  %6 = load ptr, ptr %5, align 8
  %7 = load i64, ptr %6, align 8
  %8 = icmp sgt i64 %7, 0
  br i1 %8, label %9, label %46

9:                                                ; preds = %3
  %10 = getelementptr inbounds i8, ptr %1, i64 32
  %11 = getelementptr inbounds i8, ptr %4, i64 208
  %12 = getelementptr inbounds i8, ptr %4, i64 136
  call void @llvm.lifetime.start.p0(i64 216, ptr nonnull %4) #10
  %13 = load ptr, ptr %1, align 8
  %14 = load ptr, ptr %10, align 8
  %15 = load i64, ptr %14, align 8
  %16 = call fastcc i32 @readSparse(ptr noundef %0, ptr noundef nonnull %4, ptr noundef %13, i64 noundef %15) #11
  %17 = icmp eq i32 %16, 0
  br i1 %17, label %18, label %37

18:                                               ; preds = %9
  %19 = load i64, ptr %11, align 16
  %20 = load i64, ptr %12, align 8
  call void @llvm.lifetime.end.p0(i64 216, ptr nonnull %4) #10
  %21 = load ptr, ptr %5, align 8
  %22 = load i64, ptr %21, align 8
  %23 = icmp sgt i64 %22, 1
  br i1 %23, label %24, label %46

24:                                               ; preds = %18, %39
  %25 = phi i64 [ %42, %39 ], [ 1, %18 ]
  %26 = phi i64 [ %41, %39 ], [ %20, %18 ]
  call void @llvm.lifetime.start.p0(i64 216, ptr nonnull %4) #10
  %27 = load ptr, ptr %1, align 8
  %28 = mul i64 %25, 48
  %29 = getelementptr inbounds i8, ptr %27, i64 %28
  %30 = load ptr, ptr %10, align 8
  %31 = load i64, ptr %30, align 8
  %32 = call fastcc i32 @readSparse(ptr noundef %0, ptr noundef nonnull %4, ptr noundef %29, i64 noundef %31) #11
  %33 = icmp eq i32 %32, 0
  br i1 %33, label %34, label %37

34:                                               ; preds = %24
  %35 = load i64, ptr %11, align 16
  %36 = icmp eq i64 %35, %19
  br i1 %36, label %39, label %37

37:                                               ; preds = %34, %24, %9
  %38 = phi i32 [ %16, %9 ], [ 19, %34 ], [ %32, %24 ]
  call void @llvm.lifetime.end.p0(i64 216, ptr nonnull %4) #10
  br label %52

39:                                               ; preds = %34
  %40 = load i64, ptr %12, align 8
  %41 = add nsw i64 %40, %26
  call void @llvm.lifetime.end.p0(i64 216, ptr nonnull %4) #10
  %42 = add nuw nsw i64 %25, 1
  %43 = load ptr, ptr %5, align 8
  %44 = load i64, ptr %43, align 8
  %45 = icmp slt i64 %42, %44
  br i1 %45, label %24, label %46, !llvm.loop !19

46:                                               ; preds = %39, %18, %3
  %47 = phi i64 [ 0, %3 ], [ %20, %18 ], [ %41, %39 ]
  %48 = phi i64 [ 0, %3 ], [ %19, %18 ], [ %19, %39 ]
  %49 = load ptr, ptr %2, align 8
  store i64 %47, ptr %49, align 8
  %50 = load ptr, ptr %2, align 8
  %51 = getelementptr inbounds i8, ptr %50, i64 8
  store i64 %48, ptr %51, align 8
  br label %52

52:                                               ; preds = %37, %46
  %53 = phi i32 [ 0, %46 ], [ %38, %37 ]
  ret i32 %53
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc i32 @readSparse(ptr nocapture noundef writeonly %0, ptr nocapture noundef %1, ptr nocapture noundef readonly %2, i64 noundef %3) unnamed_addr #0 {
  %5 = alloca [2 x i64], align 16
  %6 = alloca i64, align 8
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %5) #10
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %6) #10
  %7 = load ptr, ptr %2, align 8
  %8 = getelementptr inbounds i8, ptr %2, i64 8
  %9 = load i64, ptr %8, align 8
  %10 = tail call fastcc i32 @readTensor(ptr noundef %0, ptr noundef %1, ptr %7, i64 %9, i64 noundef 9) #11
  %11 = icmp eq i32 %10, 0
  br i1 %11, label %12, label %61

12:                                               ; preds = %4
  %13 = getelementptr inbounds i8, ptr %1, i64 72
  %14 = getelementptr inbounds i8, ptr %2, i64 16
  %15 = load ptr, ptr %14, align 8
  %16 = getelementptr inbounds i8, ptr %2, i64 24
  %17 = load i64, ptr %16, align 8
  %18 = tail call fastcc i32 @readTensor(ptr noundef %0, ptr noundef nonnull %13, ptr %15, i64 %17, i64 noundef %3) #11
  %19 = icmp eq i32 %18, 0
  br i1 %19, label %20, label %61

20:                                               ; preds = %12
  %21 = getelementptr inbounds i8, ptr %1, i64 144
  %22 = getelementptr inbounds i8, ptr %2, i64 32
  %23 = load ptr, ptr %22, align 8
  %24 = getelementptr inbounds i8, ptr %2, i64 40
  %25 = load i64, ptr %24, align 8
  %26 = tail call fastcc i32 @readTensor(ptr noundef %0, ptr noundef nonnull %21, ptr %23, i64 %25, i64 noundef 9) #11
  %27 = icmp eq i32 %26, 0
  br i1 %27, label %28, label %61

28:                                               ; preds = %20
  %29 = getelementptr inbounds i8, ptr %1, i64 56
  %30 = load i64, ptr %29, align 8
  %31 = icmp eq i64 %30, 2
  br i1 %31, label %32, label %61

32:                                               ; preds = %28
  %33 = getelementptr inbounds i8, ptr %1, i64 128
  %34 = load i64, ptr %33, align 8
  %35 = icmp eq i64 %34, 1
  br i1 %35, label %36, label %61

36:                                               ; preds = %32
  %37 = getelementptr inbounds i8, ptr %1, i64 200
  %38 = load i64, ptr %37, align 8
  %39 = icmp eq i64 %38, 1
  br i1 %39, label %40, label %61

40:                                               ; preds = %36
  %41 = getelementptr inbounds i8, ptr %1, i64 16
  %42 = load ptr, ptr %41, align 8
  %43 = getelementptr inbounds i8, ptr %1, i64 24
  %44 = load ptr, ptr %43, align 8
  %45 = call fastcc i64 @dims(ptr %42, ptr %44, ptr noundef nonnull %5, i64 noundef 2) #11
  %46 = getelementptr inbounds i8, ptr %1, i64 160
  %47 = load ptr, ptr %46, align 8
  %48 = getelementptr inbounds i8, ptr %1, i64 168
  %49 = load ptr, ptr %48, align 8
  %50 = call fastcc i64 @dims(ptr %47, ptr %49, ptr noundef nonnull %6, i64 noundef 1) #11
  %51 = load i64, ptr %5, align 16
  %52 = getelementptr inbounds i8, ptr %1, i64 136
  %53 = load i64, ptr %52, align 8
  %54 = icmp ne i64 %51, %53
  %55 = getelementptr inbounds i8, ptr %5, i64 8
  %56 = load i64, ptr %55, align 8
  %57 = load i64, ptr %6, align 8
  %58 = icmp ne i64 %56, %57
  %59 = select i1 %54, i1 true, i1 %58
  %60 = select i1 %59, i32 19, i32 0
  br label %61

61:                                               ; preds = %4, %12, %28, %32, %36, %20, %40
  %62 = phi i32 [ %60, %40 ], [ %26, %20 ], [ 19, %36 ], [ 19, %32 ], [ 19, %28 ], [ %18, %12 ], [ %10, %4 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #10
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %5) #10
  ret i32 %62
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden i32 @swh_sparse_decode(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = alloca [3 x %struct.tensor], align 16
  %5 = getelementptr inbounds i8, ptr %2, i64 64
  %6 = getelementptr inbounds i8, ptr %2, i64 72
  %7 = load i64, ptr %6, align 8
  %8 = getelementptr inbounds i8, ptr %1, i64 64
  %9 = load ptr, ptr %8, align 8
  %10 = load i64, ptr %9, align 8
  %11 = load ptr, ptr %2, align 8
  %12 = load ptr, ptr %5, align 8
  %13 = getelementptr inbounds i8, ptr %0, i64 8
  %14 = load i64, ptr %13, align 8
  %15 = icmp eq i64 %10, 0
  %16 = select i1 %15, i64 16, i64 %10
  %17 = getelementptr inbounds i8, ptr %2, i64 32
  %18 = getelementptr inbounds i8, ptr %2, i64 40
  %19 = load i64, ptr %18, align 8
  %20 = shl i64 %7, 3
  %21 = mul i64 %20, %19
  %22 = add i64 %21, 16
  %23 = add i64 %14, 15
  %24 = and i64 %23, -16
  %25 = add i64 %22, %24
  %26 = getelementptr inbounds i8, ptr %0, i64 16
  %27 = load i64, ptr %26, align 8
  %28 = icmp ugt i64 %25, %27
  br i1 %28, label %34, label %29, !prof !7

29:                                               ; preds = %3
  %30 = load ptr, ptr %0, align 8
  %31 = icmp eq ptr %30, null
  %32 = getelementptr inbounds i8, ptr %30, i64 %24
  %33 = select i1 %31, ptr %0, ptr %32
  br label %34

34:                                               ; preds = %3, %29
  %35 = phi ptr [ %33, %29 ], [ null, %3 ]
  %36 = add i64 %20, 16
  %37 = add i64 %25, 15
  %38 = and i64 %37, -16
  %39 = add i64 %36, %38
  store i64 %39, ptr %13, align 8
  %40 = icmp ugt i64 %39, %27
  br i1 %40, label %49, label %41, !prof !7

41:                                               ; preds = %34
  %42 = load ptr, ptr %0, align 8
  %43 = icmp eq ptr %42, null
  %44 = getelementptr inbounds i8, ptr %42, i64 %38
  %45 = select i1 %43, ptr %0, ptr %44
  %46 = icmp ne ptr %35, null
  %47 = icmp ne ptr %45, null
  %48 = select i1 %46, i1 %47, i1 false
  br i1 %48, label %51, label %223

49:                                               ; preds = %34
  %50 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %39, ptr %50, align 8
  store i64 %14, ptr %13, align 8
  br label %223

51:                                               ; preds = %41
  store i64 %14, ptr %13, align 8
  %52 = icmp sgt i64 %7, 0
  br i1 %52, label %53, label %68

53:                                               ; preds = %51
  %54 = and i64 %7, 7
  %55 = icmp ult i64 %7, 8
  br i1 %55, label %58, label %56

56:                                               ; preds = %53
  %57 = and i64 %7, 9223372036854775800
  br label %88

58:                                               ; preds = %88, %53
  %59 = phi i64 [ 0, %53 ], [ %106, %88 ]
  %60 = icmp eq i64 %54, 0
  br i1 %60, label %68, label %61

61:                                               ; preds = %58, %61
  %62 = phi i64 [ %65, %61 ], [ %59, %58 ]
  %63 = phi i64 [ %66, %61 ], [ 0, %58 ]
  %64 = getelementptr inbounds i64, ptr %12, i64 %62
  store i64 0, ptr %64, align 8
  %65 = add nuw nsw i64 %62, 1
  %66 = add i64 %63, 1
  %67 = icmp eq i64 %66, %54
  br i1 %67, label %68, label %61, !llvm.loop !21

68:                                               ; preds = %58, %61, %51
  %69 = getelementptr inbounds i8, ptr %1, i64 24
  %70 = load ptr, ptr %69, align 8
  %71 = load i64, ptr %70, align 8
  %72 = icmp sgt i64 %71, 0
  br i1 %72, label %73, label %223

73:                                               ; preds = %68
  %74 = getelementptr inbounds i8, ptr %1, i64 32
  %75 = getelementptr inbounds i8, ptr %4, i64 144
  %76 = getelementptr inbounds i8, ptr %4, i64 208
  %77 = getelementptr inbounds i8, ptr %4, i64 72
  %78 = getelementptr inbounds i8, ptr %4, i64 136
  %79 = add nsw i64 %7, 1
  %80 = and i64 %7, 3
  %81 = icmp ult i64 %7, 4
  %82 = and i64 %7, 9223372036854775804
  %83 = icmp eq i64 %80, 0
  %84 = and i64 %7, 1
  %85 = icmp eq i64 %7, 1
  %86 = and i64 %7, 9223372036854775806
  %87 = icmp eq i64 %84, 0
  br label %109

88:                                               ; preds = %88, %56
  %89 = phi i64 [ 0, %56 ], [ %106, %88 ]
  %90 = phi i64 [ 0, %56 ], [ %107, %88 ]
  %91 = getelementptr inbounds i64, ptr %12, i64 %89
  store i64 0, ptr %91, align 8
  %92 = or disjoint i64 %89, 1
  %93 = getelementptr inbounds i64, ptr %12, i64 %92
  store i64 0, ptr %93, align 8
  %94 = or disjoint i64 %89, 2
  %95 = getelementptr inbounds i64, ptr %12, i64 %94
  store i64 0, ptr %95, align 8
  %96 = or disjoint i64 %89, 3
  %97 = getelementptr inbounds i64, ptr %12, i64 %96
  store i64 0, ptr %97, align 8
  %98 = or disjoint i64 %89, 4
  %99 = getelementptr inbounds i64, ptr %12, i64 %98
  store i64 0, ptr %99, align 8
  %100 = or disjoint i64 %89, 5
  %101 = getelementptr inbounds i64, ptr %12, i64 %100
  store i64 0, ptr %101, align 8
  %102 = or disjoint i64 %89, 6
  %103 = getelementptr inbounds i64, ptr %12, i64 %102
  store i64 0, ptr %103, align 8
  %104 = or disjoint i64 %89, 7
  %105 = getelementptr inbounds i64, ptr %12, i64 %104
  store i64 0, ptr %105, align 8
  %106 = add nuw nsw i64 %89, 8
  %107 = add i64 %90, 8
  %108 = icmp eq i64 %107, %57
  br i1 %108, label %58, label %88

109:                                              ; preds = %73, %218
  %110 = phi i64 [ 0, %73 ], [ %219, %218 ]
  %111 = phi i64 [ 0, %73 ], [ %124, %218 ]
  call void @llvm.lifetime.start.p0(i64 216, ptr nonnull %4) #10
  %112 = load ptr, ptr %1, align 8
  %113 = mul i64 %110, 48
  %114 = getelementptr inbounds i8, ptr %112, i64 %113
  %115 = load ptr, ptr %74, align 8
  %116 = load i64, ptr %115, align 8
  %117 = call fastcc i32 @readSparse(ptr noundef nonnull %0, ptr noundef nonnull %4, ptr noundef %114, i64 noundef %116) #11
  %118 = icmp eq i32 %117, 0
  br i1 %118, label %119, label %207

119:                                              ; preds = %109
  %120 = load i64, ptr %76, align 16
  %121 = icmp eq i64 %120, %7
  br i1 %121, label %122, label %207

122:                                              ; preds = %119
  %123 = load i64, ptr %78, align 8
  %124 = add nsw i64 %123, %111
  %125 = load i64, ptr %18, align 8
  %126 = icmp sgt i64 %124, %125
  br i1 %126, label %207, label %127

127:                                              ; preds = %122
  %128 = call fastcc i32 @decode(ptr noundef nonnull %4, ptr noundef nonnull %35, i64 noundef 8) #11
  %129 = icmp eq i32 %128, 0
  br i1 %129, label %130, label %207

130:                                              ; preds = %127
  %131 = load ptr, ptr %17, align 8
  %132 = mul i64 %111, %16
  %133 = getelementptr inbounds i8, ptr %131, i64 %132
  %134 = call fastcc i32 @decode(ptr noundef nonnull %77, ptr noundef %133, i64 noundef %10) #11
  %135 = icmp eq i32 %134, 0
  br i1 %135, label %136, label %207

136:                                              ; preds = %130
  %137 = call fastcc i32 @decode(ptr noundef nonnull %75, ptr noundef nonnull %45, i64 noundef 8) #11
  %138 = icmp eq i32 %137, 0
  br i1 %138, label %139, label %207

139:                                              ; preds = %136
  %140 = icmp sgt i64 %123, 0
  br i1 %140, label %143, label %141

141:                                              ; preds = %162, %139
  br i1 %52, label %142, label %218

142:                                              ; preds = %141
  br i1 %85, label %209, label %186

143:                                              ; preds = %139, %162
  %144 = phi i64 [ %163, %162 ], [ 0, %139 ]
  %145 = add nsw i64 %144, %111
  %146 = mul nsw i64 %145, %79
  %147 = getelementptr inbounds i64, ptr %11, i64 %146
  store i64 %110, ptr %147, align 8
  br i1 %52, label %148, label %162

148:                                              ; preds = %143
  %149 = mul nuw nsw i64 %144, %7
  %150 = getelementptr i64, ptr %35, i64 %149
  br i1 %81, label %151, label %165

151:                                              ; preds = %165, %148
  %152 = phi i64 [ 0, %148 ], [ %182, %165 ]
  br i1 %83, label %162, label %153

153:                                              ; preds = %151, %153
  %154 = phi i64 [ %158, %153 ], [ %152, %151 ]
  %155 = phi i64 [ %160, %153 ], [ 0, %151 ]
  %156 = getelementptr i64, ptr %150, i64 %154
  %157 = load i64, ptr %156, align 8
  %158 = add nuw nsw i64 %154, 1
  %159 = getelementptr inbounds i64, ptr %147, i64 %158
  store i64 %157, ptr %159, align 8
  %160 = add i64 %155, 1
  %161 = icmp eq i64 %160, %80
  br i1 %161, label %162, label %153, !llvm.loop !22

162:                                              ; preds = %151, %153, %143
  %163 = add nuw nsw i64 %144, 1
  %164 = icmp eq i64 %163, %123
  br i1 %164, label %141, label %143

165:                                              ; preds = %148, %165
  %166 = phi i64 [ %182, %165 ], [ 0, %148 ]
  %167 = phi i64 [ %184, %165 ], [ 0, %148 ]
  %168 = getelementptr i64, ptr %150, i64 %166
  %169 = load i64, ptr %168, align 8
  %170 = or disjoint i64 %166, 1
  %171 = getelementptr inbounds i64, ptr %147, i64 %170
  store i64 %169, ptr %171, align 8
  %172 = getelementptr i64, ptr %150, i64 %170
  %173 = load i64, ptr %172, align 8
  %174 = or disjoint i64 %166, 2
  %175 = getelementptr inbounds i64, ptr %147, i64 %174
  store i64 %173, ptr %175, align 8
  %176 = getelementptr i64, ptr %150, i64 %174
  %177 = load i64, ptr %176, align 8
  %178 = or disjoint i64 %166, 3
  %179 = getelementptr inbounds i64, ptr %147, i64 %178
  store i64 %177, ptr %179, align 8
  %180 = getelementptr i64, ptr %150, i64 %178
  %181 = load i64, ptr %180, align 8
  %182 = add nuw nsw i64 %166, 4
  %183 = getelementptr inbounds i64, ptr %147, i64 %182
  store i64 %181, ptr %183, align 8
  %184 = add i64 %167, 4
  %185 = icmp eq i64 %184, %82
  br i1 %185, label %151, label %165

186:                                              ; preds = %142, %203
  %187 = phi i64 [ %204, %203 ], [ 0, %142 ]
  %188 = phi i64 [ %205, %203 ], [ 0, %142 ]
  %189 = getelementptr inbounds i64, ptr %45, i64 %187
  %190 = load i64, ptr %189, align 8
  %191 = getelementptr inbounds i64, ptr %12, i64 %187
  %192 = load i64, ptr %191, align 8
  %193 = icmp sgt i64 %190, %192
  br i1 %193, label %194, label %195

194:                                              ; preds = %186
  store i64 %190, ptr %191, align 8
  br label %195

195:                                              ; preds = %186, %194
  %196 = or disjoint i64 %187, 1
  %197 = getelementptr inbounds i64, ptr %45, i64 %196
  %198 = load i64, ptr %197, align 8
  %199 = getelementptr inbounds i64, ptr %12, i64 %196
  %200 = load i64, ptr %199, align 8
  %201 = icmp sgt i64 %198, %200
  br i1 %201, label %202, label %203

202:                                              ; preds = %195
  store i64 %198, ptr %199, align 8
  br label %203

203:                                              ; preds = %202, %195
  %204 = add nuw nsw i64 %187, 2
  %205 = add i64 %188, 2
  %206 = icmp eq i64 %205, %86
  br i1 %206, label %209, label %186

207:                                              ; preds = %109, %122, %119, %136, %130, %127
  %208 = phi i32 [ %137, %136 ], [ 19, %119 ], [ 19, %122 ], [ %117, %109 ], [ %134, %130 ], [ %128, %127 ]
  call void @llvm.lifetime.end.p0(i64 216, ptr nonnull %4) #10
  br label %223

209:                                              ; preds = %203, %142
  %210 = phi i64 [ 0, %142 ], [ %204, %203 ]
  br i1 %87, label %218, label %211

211:                                              ; preds = %209
  %212 = getelementptr inbounds i64, ptr %45, i64 %210
  %213 = load i64, ptr %212, align 8
  %214 = getelementptr inbounds i64, ptr %12, i64 %210
  %215 = load i64, ptr %214, align 8
  %216 = icmp sgt i64 %213, %215
  br i1 %216, label %217, label %218

217:                                              ; preds = %211
  store i64 %213, ptr %214, align 8
  br label %218

218:                                              ; preds = %209, %217, %211, %141
  call void @llvm.lifetime.end.p0(i64 216, ptr nonnull %4) #10
  %219 = add nuw nsw i64 %110, 1
  %220 = load ptr, ptr %69, align 8
  %221 = load i64, ptr %220, align 8
  %222 = icmp slt i64 %219, %221
  br i1 %222, label %109, label %223

223:                                              ; preds = %218, %68, %207, %49, %41
  %224 = phi i32 [ 1, %49 ], [ 0, %41 ], [ %208, %207 ], [ 0, %68 ], [ 0, %218 ]
  ret i32 %224
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc noundef i32 @readField(ptr nocapture noundef %0, ptr nocapture noundef writeonly %1) unnamed_addr #5 {
  %3 = alloca i64, align 8
  %4 = alloca i64, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %4) #10
  %5 = call fastcc i32 @varint(ptr noundef %0, ptr noundef nonnull %4) #11
  %6 = icmp eq i32 %5, 0
  br i1 %6, label %53, label %7

7:                                                ; preds = %2
  %8 = load i64, ptr %4, align 8
  %9 = icmp ult i64 %8, 8
  br i1 %9, label %53, label %10

10:                                               ; preds = %7
  %11 = lshr i64 %8, 3
  store i64 %11, ptr %1, align 8
  %12 = trunc i64 %8 to i32
  %13 = and i32 %12, 7
  %14 = getelementptr inbounds i8, ptr %1, i64 16
  store i32 %13, ptr %14, align 8
  %15 = getelementptr inbounds i8, ptr %1, i64 8
  store i64 0, ptr %15, align 8
  switch i32 %13, label %53 [
    i32 0, label %16
    i32 2, label %18
    i32 1, label %39
    i32 5, label %38
  ]

16:                                               ; preds = %10
  %17 = tail call fastcc i32 @varint(ptr noundef %0, ptr noundef nonnull %15) #11
  br label %53

18:                                               ; preds = %10
  %19 = getelementptr inbounds i8, ptr %1, i64 24
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %3) #10
  %20 = call fastcc i32 @varint(ptr noundef %0, ptr noundef nonnull %3) #11
  %21 = icmp eq i32 %20, 0
  br i1 %21, label %36, label %22

22:                                               ; preds = %18
  %23 = load i64, ptr %3, align 8
  %24 = and i64 %23, 4294967295
  %25 = getelementptr inbounds i8, ptr %0, i64 8
  %26 = load ptr, ptr %25, align 8
  %27 = load ptr, ptr %0, align 8
  %28 = ptrtoint ptr %26 to i64
  %29 = ptrtoint ptr %27 to i64
  %30 = sub i64 %28, %29
  %31 = icmp ugt i64 %24, %30
  br i1 %31, label %36, label %32

32:                                               ; preds = %22
  store ptr %27, ptr %19, align 8
  %33 = getelementptr inbounds i8, ptr %1, i64 32
  store i64 %24, ptr %33, align 8
  %34 = load ptr, ptr %0, align 8
  %35 = getelementptr inbounds i8, ptr %34, i64 %24
  store ptr %35, ptr %0, align 8
  br label %36

36:                                               ; preds = %18, %22, %32
  %37 = phi i32 [ 1, %32 ], [ 0, %18 ], [ 0, %22 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %3) #10
  br label %53

38:                                               ; preds = %10
  br label %39

39:                                               ; preds = %10, %38
  %40 = phi i64 [ 4, %38 ], [ 8, %10 ]
  %41 = getelementptr inbounds i8, ptr %0, i64 8
  %42 = load ptr, ptr %41, align 8
  %43 = load ptr, ptr %0, align 8
  %44 = ptrtoint ptr %42 to i64
  %45 = ptrtoint ptr %43 to i64
  %46 = sub i64 %44, %45
  %47 = icmp ugt i64 %40, %46
  br i1 %47, label %53, label %48

48:                                               ; preds = %39
  %49 = getelementptr inbounds i8, ptr %1, i64 24
  store ptr %43, ptr %49, align 8
  %50 = getelementptr inbounds i8, ptr %1, i64 32
  store i64 %40, ptr %50, align 8
  %51 = load ptr, ptr %0, align 8
  %52 = getelementptr inbounds i8, ptr %51, i64 %40
  store ptr %52, ptr %0, align 8
  br label %53

53:                                               ; preds = %39, %10, %2, %7, %48, %36, %16
  %54 = phi i32 [ 1, %48 ], [ %37, %36 ], [ %17, %16 ], [ 0, %7 ], [ 0, %2 ], [ 0, %10 ], [ 0, %39 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %4) #10
  ret i32 %54
}

; Function Attrs: inlinehint mustprogress nofree norecurse nosync nounwind willreturn memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc noundef i32 @varint(ptr nocapture noundef %0, ptr nocapture noundef writeonly %1) unnamed_addr #6 {
  %3 = load ptr, ptr %0, align 8
  %4 = getelementptr inbounds i8, ptr %0, i64 8
  %5 = load ptr, ptr %4, align 8
  %6 = icmp ult ptr %3, %5
  br i1 %6, label %7, label %114, !prof !23

7:                                                ; preds = %2
  %8 = load i8, ptr %3, align 1
  %9 = icmp sgt i8 %8, -1
  br i1 %9, label %10, label %103, !prof !23

10:                                               ; preds = %7
  %11 = getelementptr inbounds i8, ptr %3, i64 1
  store ptr %11, ptr %0, align 8
  %12 = load i8, ptr %3, align 1
  %13 = zext i8 %12 to i64
  br label %112

14:                                               ; preds = %103
  %15 = getelementptr inbounds i8, ptr %3, i64 1
  %16 = icmp ult ptr %15, %5
  br i1 %16, label %17, label %114

17:                                               ; preds = %14
  %18 = load i8, ptr %15, align 1
  %19 = and i8 %18, 127
  %20 = zext nneg i8 %19 to i64
  %21 = shl nuw nsw i64 %20, 7
  %22 = or disjoint i64 %21, %106
  %23 = icmp slt i8 %18, 0
  br i1 %23, label %24, label %108

24:                                               ; preds = %17
  %25 = getelementptr inbounds i8, ptr %3, i64 2
  %26 = icmp ult ptr %25, %5
  br i1 %26, label %27, label %114

27:                                               ; preds = %24
  %28 = load i8, ptr %25, align 1
  %29 = and i8 %28, 127
  %30 = zext nneg i8 %29 to i64
  %31 = shl nuw nsw i64 %30, 14
  %32 = or disjoint i64 %31, %22
  %33 = icmp slt i8 %28, 0
  br i1 %33, label %34, label %108

34:                                               ; preds = %27
  %35 = getelementptr inbounds i8, ptr %3, i64 3
  %36 = icmp ult ptr %35, %5
  br i1 %36, label %37, label %114

37:                                               ; preds = %34
  %38 = load i8, ptr %35, align 1
  %39 = and i8 %38, 127
  %40 = zext nneg i8 %39 to i64
  %41 = shl nuw nsw i64 %40, 21
  %42 = or disjoint i64 %41, %32
  %43 = icmp slt i8 %38, 0
  br i1 %43, label %44, label %108

44:                                               ; preds = %37
  %45 = getelementptr inbounds i8, ptr %3, i64 4
  %46 = icmp ult ptr %45, %5
  br i1 %46, label %47, label %114

47:                                               ; preds = %44
  %48 = load i8, ptr %45, align 1
  %49 = and i8 %48, 127
  %50 = zext nneg i8 %49 to i64
  %51 = shl nuw nsw i64 %50, 28
  %52 = or disjoint i64 %51, %42
  %53 = icmp slt i8 %48, 0
  br i1 %53, label %54, label %108

54:                                               ; preds = %47
  %55 = getelementptr inbounds i8, ptr %3, i64 5
  %56 = icmp ult ptr %55, %5
  br i1 %56, label %57, label %114

57:                                               ; preds = %54
  %58 = load i8, ptr %55, align 1
  %59 = and i8 %58, 127
  %60 = zext nneg i8 %59 to i64
  %61 = shl nuw nsw i64 %60, 35
  %62 = or i64 %61, %52
  %63 = icmp slt i8 %58, 0
  br i1 %63, label %64, label %108

64:                                               ; preds = %57
  %65 = getelementptr inbounds i8, ptr %3, i64 6
  %66 = icmp ult ptr %65, %5
  br i1 %66, label %67, label %114

67:                                               ; preds = %64
  %68 = load i8, ptr %65, align 1
  %69 = and i8 %68, 127
  %70 = zext nneg i8 %69 to i64
  %71 = shl nuw nsw i64 %70, 42
  %72 = or i64 %71, %62
  %73 = icmp slt i8 %68, 0
  br i1 %73, label %74, label %108

74:                                               ; preds = %67
  %75 = getelementptr inbounds i8, ptr %3, i64 7
  %76 = icmp ult ptr %75, %5
  br i1 %76, label %77, label %114

77:                                               ; preds = %74
  %78 = load i8, ptr %75, align 1
  %79 = and i8 %78, 127
  %80 = zext nneg i8 %79 to i64
  %81 = shl nuw nsw i64 %80, 49
  %82 = or i64 %81, %72
  %83 = icmp slt i8 %78, 0
  br i1 %83, label %84, label %108

84:                                               ; preds = %77
  %85 = getelementptr inbounds i8, ptr %3, i64 8
  %86 = icmp ult ptr %85, %5
  br i1 %86, label %87, label %114

87:                                               ; preds = %84
  %88 = load i8, ptr %85, align 1
  %89 = and i8 %88, 127
  %90 = zext nneg i8 %89 to i64
  %91 = shl nuw nsw i64 %90, 56
  %92 = or i64 %91, %82
  %93 = icmp slt i8 %88, 0
  br i1 %93, label %94, label %108

94:                                               ; preds = %87
  %95 = getelementptr inbounds i8, ptr %3, i64 9
  %96 = icmp ult ptr %95, %5
  br i1 %96, label %97, label %114

97:                                               ; preds = %94
  %98 = load i8, ptr %95, align 1
  %99 = zext i8 %98 to i64
  %100 = shl i64 %99, 63
  %101 = or i64 %100, %92
  %102 = icmp slt i8 %98, 0
  br i1 %102, label %114, label %108

103:                                              ; preds = %7
  %104 = load i8, ptr %3, align 1
  %105 = and i8 %104, 127
  %106 = zext nneg i8 %105 to i64
  %107 = icmp slt i8 %104, 0
  br i1 %107, label %14, label %108

108:                                              ; preds = %97, %87, %77, %67, %57, %47, %37, %27, %17, %103
  %109 = phi ptr [ %3, %103 ], [ %15, %17 ], [ %25, %27 ], [ %35, %37 ], [ %45, %47 ], [ %55, %57 ], [ %65, %67 ], [ %75, %77 ], [ %85, %87 ], [ %95, %97 ]
  %110 = phi i64 [ %106, %103 ], [ %22, %17 ], [ %32, %27 ], [ %42, %37 ], [ %52, %47 ], [ %62, %57 ], [ %72, %67 ], [ %82, %77 ], [ %92, %87 ], [ %101, %97 ]
  %111 = getelementptr inbounds i8, ptr %109, i64 1
  store ptr %111, ptr %0, align 8
  br label %112

112:                                              ; preds = %10, %108
  %113 = phi i64 [ %110, %108 ], [ %13, %10 ]
  store i64 %113, ptr %1, align 8
  br label %114

114:                                              ; preds = %112, %14, %24, %34, %44, %54, %64, %74, %84, %94, %2, %97
  %115 = phi i32 [ 0, %97 ], [ 0, %2 ], [ 0, %94 ], [ 0, %84 ], [ 0, %74 ], [ 0, %64 ], [ 0, %54 ], [ 0, %44 ], [ 0, %34 ], [ 0, %24 ], [ 0, %14 ], [ 1, %112 ]
  ret i32 %115
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr nocapture writeonly, i8, i64, i1 immarg) #7

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: readwrite)
declare void @llvm.experimental.noalias.scope.decl(metadata) #8

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.usub.sat.i64(i64, i64) #9

attributes #0 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "no-builtins" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none) "no-builtins" }
attributes #3 = { nofree norecurse nosync nounwind "no-builtins" }
attributes #4 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #5 = { mustprogress nofree norecurse nosync nounwind willreturn memory(read, argmem: readwrite, inaccessiblemem: none) "no-builtins" }
attributes #6 = { inlinehint mustprogress nofree norecurse nosync nounwind willreturn memory(read, argmem: readwrite, inaccessiblemem: none) "no-builtins" }
attributes #7 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #8 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: readwrite) }
attributes #9 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #10 = { nounwind }
attributes #11 = { nobuiltin "no-builtins" }

!4 = !{!5}
!5 = distinct !{!5, !6, !"openSink: argument 0"}
!6 = distinct !{!6, !"openSink"}
!7 = !{!"branch_weights", !"expected", i32 1, i32 2000}
!8 = distinct !{!8, !9}
!9 = !{!"llvm.loop.unroll.disable"}
!10 = !{!11}
!11 = distinct !{!11, !12, !"openSink: argument 0"}
!12 = distinct !{!12, !"openSink"}
!13 = !{!14}
!14 = distinct !{!14, !15, !"openSink: argument 0"}
!15 = distinct !{!15, !"openSink"}
!16 = !{!17}
!17 = distinct !{!17, !18, !"openSink: argument 0"}
!18 = distinct !{!18, !"openSink"}
!19 = distinct !{!19, !20}
!20 = !{!"llvm.loop.peeled.count", i32 1}
!21 = distinct !{!21, !9}
!22 = distinct !{!22, !9}
!23 = !{!"branch_weights", !"expected", i32 2000, i32 1}
