; Made by gen.sh from c/example.c; do not edit.

%struct.reader = type { ptr, ptr, ptr, i32, i32, i32 }
%struct.feat = type { ptr, ptr, i32, i32, i32, i32, i32, i32, i32, i32, %struct.wire, i64, i64 }
%struct.wire = type { ptr, ptr }
%struct.sw_str = type { ptr, i64 }
%struct.sw_view = type { ptr, i64, i64, ptr }

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden i32 @swh_example_count(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = alloca %struct.reader, align 8
  call void @llvm.lifetime.start.p0(i64 40, ptr nonnull %4) #5
  %5 = getelementptr inbounds i8, ptr %0, i64 8
  %6 = load i64, ptr %5, align 8
  %7 = load ptr, ptr %2, align 8
  %8 = getelementptr inbounds i8, ptr %1, i64 32
  %9 = load ptr, ptr %8, align 8
  store ptr %9, ptr %4, align 8
  %10 = load i32, ptr %9, align 1
  %11 = zext i32 %10 to i64
  %12 = getelementptr inbounds i8, ptr %4, i64 24
  store i32 %10, ptr %12, align 8
  %13 = getelementptr inbounds i8, ptr %9, i64 4
  %14 = load i32, ptr %13, align 1
  %15 = getelementptr inbounds i8, ptr %4, i64 32
  store i32 %14, ptr %15, align 8
  %16 = getelementptr inbounds i8, ptr %9, i64 8
  %17 = load i32, ptr %16, align 1
  %18 = getelementptr inbounds i8, ptr %4, i64 28
  store i32 %17, ptr %18, align 4
  %19 = getelementptr inbounds i8, ptr %9, i64 12
  %20 = load i32, ptr %19, align 1
  %21 = zext i32 %20 to i64
  %22 = getelementptr inbounds i8, ptr %9, i64 %21
  %23 = getelementptr inbounds i8, ptr %4, i64 8
  store ptr %22, ptr %23, align 8
  %24 = mul nuw nsw i64 %11, 80
  %25 = add i64 %6, 15
  %26 = and i64 %25, -16
  %27 = add i64 %24, %26
  store i64 %27, ptr %5, align 8
  %28 = getelementptr inbounds i8, ptr %0, i64 16
  %29 = load i64, ptr %28, align 8
  %30 = icmp ugt i64 %27, %29
  br i1 %30, label %84, label %31, !prof !4

31:                                               ; preds = %3
  %32 = load ptr, ptr %0, align 8
  %33 = icmp eq ptr %32, null
  %34 = getelementptr inbounds i8, ptr %32, i64 %26
  %35 = select i1 %33, ptr %0, ptr %34
  %36 = getelementptr inbounds i8, ptr %4, i64 16
  store ptr %35, ptr %36, align 8
  %37 = icmp eq ptr %35, null
  br i1 %37, label %148, label %38

38:                                               ; preds = %31
  %39 = icmp eq i32 %10, 0
  br i1 %39, label %80, label %40

40:                                               ; preds = %38
  %41 = getelementptr inbounds i8, ptr %9, i64 40
  br label %42

42:                                               ; preds = %42, %40
  %43 = phi i64 [ 0, %40 ], [ %78, %42 ]
  %44 = mul nuw nsw i64 %43, 40
  %45 = and i64 %44, 4294967288
  %46 = getelementptr inbounds i8, ptr %41, i64 %45
  %47 = getelementptr inbounds %struct.feat, ptr %35, i64 %43
  %48 = load i32, ptr %46, align 1
  %49 = zext i32 %48 to i64
  %50 = getelementptr inbounds i8, ptr %9, i64 %49
  store ptr %50, ptr %47, align 8
  %51 = getelementptr inbounds i8, ptr %46, i64 4
  %52 = load i32, ptr %51, align 1
  %53 = getelementptr inbounds i8, ptr %47, i64 16
  store i32 %52, ptr %53, align 8
  %54 = getelementptr inbounds i8, ptr %46, i64 8
  %55 = load i32, ptr %54, align 1
  %56 = getelementptr inbounds i8, ptr %47, i64 20
  store i32 %55, ptr %56, align 4
  %57 = getelementptr inbounds i8, ptr %46, i64 12
  %58 = load i32, ptr %57, align 1
  %59 = zext i32 %58 to i64
  %60 = getelementptr inbounds i8, ptr %9, i64 %59
  %61 = getelementptr inbounds i8, ptr %47, i64 8
  store ptr %60, ptr %61, align 8
  %62 = getelementptr inbounds i8, ptr %46, i64 16
  %63 = load i32, ptr %62, align 1
  %64 = getelementptr inbounds i8, ptr %47, i64 24
  store i32 %63, ptr %64, align 8
  %65 = getelementptr inbounds i8, ptr %46, i64 20
  %66 = load i32, ptr %65, align 1
  %67 = getelementptr inbounds i8, ptr %47, i64 28
  store i32 %66, ptr %67, align 4
  %68 = getelementptr inbounds i8, ptr %46, i64 24
  %69 = load i32, ptr %68, align 1
  %70 = getelementptr inbounds i8, ptr %47, i64 32
  store i32 %69, ptr %70, align 8
  %71 = getelementptr inbounds i8, ptr %46, i64 28
  %72 = load i32, ptr %71, align 1
  %73 = getelementptr inbounds i8, ptr %47, i64 36
  store i32 %72, ptr %73, align 4
  %74 = getelementptr inbounds i8, ptr %46, i64 32
  %75 = load i32, ptr %74, align 1
  %76 = getelementptr inbounds i8, ptr %47, i64 40
  store i32 %75, ptr %76, align 8
  %77 = getelementptr inbounds i8, ptr %47, i64 72
  store i64 0, ptr %77, align 8
  %78 = add nuw nsw i64 %43, 1
  %79 = icmp eq i64 %78, %11
  br i1 %79, label %80, label %42

80:                                               ; preds = %42, %38
  %81 = getelementptr inbounds i8, ptr %2, i64 8
  %82 = load i64, ptr %81, align 8
  %83 = icmp sgt i64 %82, 0
  br i1 %83, label %90, label %86

84:                                               ; preds = %3
  %85 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %27, ptr %85, align 8
  br label %146

86:                                               ; preds = %90, %80
  %87 = getelementptr inbounds i8, ptr %1, i64 8
  %88 = load i64, ptr %87, align 8
  %89 = icmp sgt i64 %88, 0
  br i1 %89, label %96, label %146

90:                                               ; preds = %80, %90
  %91 = phi i64 [ %93, %90 ], [ 0, %80 ]
  %92 = getelementptr inbounds i64, ptr %7, i64 %91
  store i64 0, ptr %92, align 8
  %93 = add nuw nsw i64 %91, 1
  %94 = load i64, ptr %81, align 8
  %95 = icmp slt i64 %93, %94
  br i1 %95, label %90, label %86

96:                                               ; preds = %86, %142
  %97 = phi i64 [ %143, %142 ], [ 0, %86 ]
  %98 = load ptr, ptr %1, align 8
  %99 = getelementptr inbounds %struct.sw_str, ptr %98, i64 %97
  %100 = load ptr, ptr %99, align 8
  %101 = getelementptr inbounds i8, ptr %99, i64 8
  %102 = load i64, ptr %101, align 8
  %103 = call fastcc i32 @scan(ptr noundef nonnull %0, ptr noundef nonnull %4, ptr %100, i64 %102, i64 noundef %97) #6
  %104 = icmp eq i32 %103, 0
  br i1 %104, label %105, label %146

105:                                              ; preds = %96
  br i1 %39, label %142, label %106

106:                                              ; preds = %105, %139
  %107 = phi i64 [ %140, %139 ], [ 0, %105 ]
  %108 = getelementptr inbounds %struct.feat, ptr %35, i64 %107
  %109 = getelementptr inbounds i8, ptr %108, i64 44
  %110 = load i32, ptr %109, align 4
  %111 = icmp eq i32 %110, 0
  br i1 %111, label %139, label %112

112:                                              ; preds = %106
  %113 = getelementptr inbounds i8, ptr %108, i64 16
  %114 = load i32, ptr %113, align 8
  %115 = icmp eq i32 %114, 0
  br i1 %115, label %139, label %116

116:                                              ; preds = %112
  %117 = getelementptr inbounds i8, ptr %108, i64 36
  %118 = load i32, ptr %117, align 4
  %119 = shl i32 %118, 1
  %120 = zext i32 %119 to i64
  %121 = getelementptr inbounds i64, ptr %7, i64 %120
  %122 = getelementptr inbounds i8, ptr %108, i64 64
  %123 = load i64, ptr %122, align 8
  %124 = load i64, ptr %121, align 8
  %125 = add nsw i64 %124, %123
  store i64 %125, ptr %121, align 8
  %126 = load i32, ptr %113, align 8
  %127 = icmp eq i32 %126, 1
  br i1 %127, label %128, label %133

128:                                              ; preds = %116
  %129 = getelementptr inbounds i8, ptr %108, i64 24
  %130 = load i32, ptr %129, align 8
  %131 = zext i32 %130 to i64
  %132 = sdiv i64 %123, %131
  br label %133

133:                                              ; preds = %128, %116
  %134 = phi i64 [ %132, %128 ], [ %123, %116 ]
  %135 = getelementptr inbounds i8, ptr %121, i64 8
  %136 = load i64, ptr %135, align 8
  %137 = icmp sgt i64 %134, %136
  br i1 %137, label %138, label %139

138:                                              ; preds = %133
  store i64 %134, ptr %135, align 8
  br label %139

139:                                              ; preds = %133, %138, %106, %112
  %140 = add nuw nsw i64 %107, 1
  %141 = icmp eq i64 %140, %11
  br i1 %141, label %142, label %106

142:                                              ; preds = %139, %105
  %143 = add nuw nsw i64 %97, 1
  %144 = load i64, ptr %87, align 8
  %145 = icmp slt i64 %143, %144
  br i1 %145, label %96, label %146

146:                                              ; preds = %142, %96, %86, %84
  %147 = phi i32 [ 1, %84 ], [ 0, %86 ], [ %103, %96 ], [ 0, %142 ]
  store i64 %6, ptr %5, align 8
  br label %148

148:                                              ; preds = %146, %31
  %149 = phi i32 [ 0, %31 ], [ %147, %146 ]
  call void @llvm.lifetime.end.p0(i64 40, ptr nonnull %4) #5
  ret i32 %149
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc i32 @scan(ptr nocapture noundef writeonly %0, ptr nocapture noundef readonly %1, ptr %2, i64 %3, i64 noundef %4) unnamed_addr #0 {
  %6 = alloca i64, align 8
  %7 = alloca i64, align 8
  %8 = alloca i64, align 8
  %9 = alloca %struct.wire, align 8
  %10 = alloca %struct.wire, align 8
  %11 = alloca i64, align 8
  %12 = alloca i64, align 8
  %13 = alloca i64, align 8
  %14 = alloca i64, align 8
  %15 = alloca i64, align 8
  %16 = alloca i64, align 8
  %17 = alloca %struct.wire, align 8
  %18 = alloca %struct.wire, align 8
  %19 = alloca %struct.wire, align 8
  %20 = alloca ptr, align 8
  %21 = alloca i64, align 8
  %22 = alloca ptr, align 8
  %23 = alloca i64, align 8
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %17) #5
  store ptr %2, ptr %17, align 8
  %24 = getelementptr inbounds i8, ptr %17, i64 8
  %25 = getelementptr inbounds i8, ptr %2, i64 %3
  store ptr %25, ptr %24, align 8
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %18) #5
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %19) #5
  %26 = getelementptr inbounds i8, ptr %1, i64 24
  %27 = load i32, ptr %26, align 8
  %28 = icmp eq i32 %27, 0
  br i1 %28, label %31, label %29

29:                                               ; preds = %5
  %30 = getelementptr inbounds i8, ptr %1, i64 16
  br label %37

31:                                               ; preds = %37, %5
  %32 = getelementptr inbounds i8, ptr %18, i64 8
  %33 = getelementptr inbounds i8, ptr %19, i64 8
  %34 = getelementptr inbounds i8, ptr %1, i64 8
  %35 = getelementptr inbounds i8, ptr %1, i64 28
  %36 = getelementptr inbounds i8, ptr %1, i64 16
  br label %45

37:                                               ; preds = %29, %37
  %38 = phi i64 [ 0, %29 ], [ %41, %37 ]
  %39 = load ptr, ptr %30, align 8
  %40 = getelementptr inbounds %struct.feat, ptr %39, i64 %38, i32 9
  store i32 0, ptr %40, align 4
  %41 = add nuw nsw i64 %38, 1
  %42 = load i32, ptr %26, align 8
  %43 = zext i32 %42 to i64
  %44 = icmp ult i64 %41, %43
  br i1 %44, label %37, label %31

45:                                               ; preds = %431, %31
  %46 = phi i32 [ 0, %31 ], [ %432, %431 ]
  %47 = phi i32 [ 0, %31 ], [ %192, %431 ]
  %48 = load ptr, ptr %18, align 1
  %49 = load ptr, ptr %32, align 1
  br label %50

50:                                               ; preds = %45, %104
  %51 = phi ptr [ %49, %45 ], [ %113, %104 ]
  %52 = phi ptr [ %48, %45 ], [ %108, %104 ]
  br label %53

53:                                               ; preds = %50, %92
  %54 = load ptr, ptr %17, align 8
  %55 = load ptr, ptr %24, align 8
  %56 = icmp ult ptr %54, %55
  br i1 %56, label %57, label %434

57:                                               ; preds = %53
  %58 = load i8, ptr %54, align 1
  %59 = icmp eq i8 %58, 10
  br i1 %59, label %100, label %60

60:                                               ; preds = %57
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %15) #5
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %16) #5
  %61 = call fastcc i32 @varint(ptr noundef nonnull %17, ptr noundef nonnull %15) #6
  %62 = icmp eq i32 %61, 0
  br i1 %62, label %91, label %63

63:                                               ; preds = %60
  %64 = load i64, ptr %15, align 8
  %65 = and i64 %64, 7
  switch i64 %65, label %91 [
    i64 0, label %66
    i64 1, label %81
    i64 5, label %68
    i64 2, label %69
  ]

66:                                               ; preds = %63
  %67 = call fastcc i32 @varint(ptr noundef nonnull %17, ptr noundef nonnull %16) #6
  br label %92

68:                                               ; preds = %63
  br label %81

69:                                               ; preds = %63
  %70 = call fastcc i32 @varint(ptr noundef nonnull %17, ptr noundef nonnull %16) #6
  %71 = icmp eq i32 %70, 0
  br i1 %71, label %91, label %72

72:                                               ; preds = %69
  %73 = load i64, ptr %16, align 8
  %74 = and i64 %73, 4294967295
  %75 = load ptr, ptr %24, align 8
  %76 = load ptr, ptr %17, align 8
  %77 = ptrtoint ptr %75 to i64
  %78 = ptrtoint ptr %76 to i64
  %79 = sub i64 %77, %78
  %80 = tail call i64 @llvm.umin.i64(i64 %74, i64 %79)
  br label %81

81:                                               ; preds = %72, %68, %63
  %82 = phi i64 [ %80, %72 ], [ 4, %68 ], [ 8, %63 ]
  %83 = load ptr, ptr %24, align 8
  %84 = load ptr, ptr %17, align 8
  %85 = ptrtoint ptr %83 to i64
  %86 = ptrtoint ptr %84 to i64
  %87 = sub i64 %85, %86
  %88 = icmp ugt i64 %82, %87
  br i1 %88, label %91, label %89

89:                                               ; preds = %81
  %90 = getelementptr inbounds i8, ptr %84, i64 %82
  store ptr %90, ptr %17, align 8
  br label %92

91:                                               ; preds = %60, %69, %63, %81
  store ptr %52, ptr %18, align 1
  store ptr %51, ptr %32, align 1
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %16) #5
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %15) #5
  br label %96

92:                                               ; preds = %66, %89
  %93 = phi i32 [ 1, %89 ], [ %67, %66 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %16) #5
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %15) #5
  %94 = icmp eq i32 %93, 0
  br i1 %94, label %95, label %53

95:                                               ; preds = %92
  store ptr %52, ptr %18, align 1
  store ptr %51, ptr %32, align 1
  br label %96

96:                                               ; preds = %95, %91
  %97 = ptrtoint ptr %2 to i64
  %98 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 %97, ptr %98, align 8
  %99 = getelementptr inbounds i8, ptr %0, i64 40
  store i64 %3, ptr %99, align 8
  br label %700

100:                                              ; preds = %57
  %101 = getelementptr inbounds i8, ptr %54, i64 1
  store ptr %101, ptr %17, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %14) #5
  %102 = call fastcc i32 @varint(ptr noundef nonnull %17, ptr noundef nonnull %14) #6
  %103 = icmp eq i32 %102, 0
  br i1 %103, label %116, label %104

104:                                              ; preds = %100
  %105 = load i64, ptr %14, align 8
  %106 = and i64 %105, 4294967295
  %107 = load ptr, ptr %24, align 8
  %108 = load ptr, ptr %17, align 8
  %109 = ptrtoint ptr %107 to i64
  %110 = ptrtoint ptr %108 to i64
  %111 = sub i64 %109, %110
  %112 = tail call i64 @llvm.umin.i64(i64 %106, i64 %111)
  %113 = getelementptr inbounds i8, ptr %108, i64 %112
  store ptr %113, ptr %17, align 8
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %14) #5
  %114 = icmp eq i64 %112, 0
  br i1 %114, label %50, label %115

115:                                              ; preds = %104
  store ptr %108, ptr %18, align 1
  store ptr %113, ptr %32, align 1
  br label %120

116:                                              ; preds = %100
  store ptr %52, ptr %18, align 1
  store ptr %51, ptr %32, align 1
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %14) #5
  %117 = ptrtoint ptr %2 to i64
  %118 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 %117, ptr %118, align 8
  %119 = getelementptr inbounds i8, ptr %0, i64 40
  store i64 %3, ptr %119, align 8
  br label %700

120:                                              ; preds = %115, %431
  %121 = phi ptr [ %140, %431 ], [ %108, %115 ]
  %122 = phi i32 [ %192, %431 ], [ %47, %115 ]
  %123 = phi i32 [ %432, %431 ], [ %46, %115 ]
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %20)
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %21)
  store ptr null, ptr %20, align 8
  store i64 0, ptr %21, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %22)
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %23)
  store ptr null, ptr %22, align 8
  store i64 0, ptr %23, align 8
  %124 = load i8, ptr %121, align 1
  %125 = icmp eq i8 %124, 10
  br i1 %125, label %126, label %427

126:                                              ; preds = %120
  %127 = getelementptr inbounds i8, ptr %121, i64 1
  store ptr %127, ptr %18, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %13) #5
  %128 = call fastcc i32 @varint(ptr noundef nonnull %18, ptr noundef nonnull %13) #6
  %129 = icmp eq i32 %128, 0
  br i1 %129, label %130, label %131

130:                                              ; preds = %126
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %13) #5
  br label %427

131:                                              ; preds = %126
  %132 = load i64, ptr %13, align 8
  %133 = and i64 %132, 4294967295
  %134 = load ptr, ptr %32, align 8
  %135 = load ptr, ptr %18, align 8
  %136 = ptrtoint ptr %134 to i64
  %137 = ptrtoint ptr %135 to i64
  %138 = sub i64 %136, %137
  %139 = tail call i64 @llvm.umin.i64(i64 %133, i64 %138)
  %140 = getelementptr inbounds i8, ptr %135, i64 %139
  store ptr %140, ptr %18, align 8
  store ptr %140, ptr %33, align 8
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %13) #5
  %141 = icmp eq i64 %139, 0
  br i1 %141, label %427, label %142

142:                                              ; preds = %131
  %143 = load i8, ptr %135, align 1
  %144 = icmp eq i8 %143, 10
  br i1 %144, label %148, label %145

145:                                              ; preds = %142
  %146 = load i8, ptr %135, align 1
  %147 = icmp eq i8 %146, 18
  br i1 %147, label %148, label %427

148:                                              ; preds = %145, %142
  %149 = phi ptr [ %21, %142 ], [ %23, %145 ]
  %150 = phi ptr [ %20, %142 ], [ %22, %145 ]
  %151 = getelementptr inbounds i8, ptr %135, i64 1
  store ptr %151, ptr %19, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %12) #5
  %152 = call fastcc i32 @varint(ptr noundef nonnull %19, ptr noundef nonnull %12) #6
  %153 = icmp eq i32 %152, 0
  br i1 %153, label %163, label %154

154:                                              ; preds = %148
  %155 = load i64, ptr %12, align 8
  %156 = and i64 %155, 4294967295
  %157 = load ptr, ptr %33, align 8
  %158 = load ptr, ptr %19, align 8
  %159 = ptrtoint ptr %157 to i64
  %160 = ptrtoint ptr %158 to i64
  %161 = sub i64 %159, %160
  %162 = icmp ugt i64 %156, %161
  br i1 %162, label %163, label %164

163:                                              ; preds = %179, %173, %148, %154
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %12) #5
  br label %427

164:                                              ; preds = %154
  store ptr %158, ptr %150, align 8
  store i64 %156, ptr %149, align 8
  %165 = getelementptr inbounds i8, ptr %158, i64 %156
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %12) #5
  %166 = icmp eq ptr %165, %157
  br i1 %166, label %427, label %167

167:                                              ; preds = %164
  %168 = load i8, ptr %165, align 1
  %169 = icmp eq i8 %168, 10
  br i1 %169, label %173, label %170

170:                                              ; preds = %167
  %171 = load i8, ptr %165, align 1
  %172 = icmp eq i8 %171, 18
  br i1 %172, label %173, label %427

173:                                              ; preds = %170, %167
  %174 = phi ptr [ %21, %167 ], [ %23, %170 ]
  %175 = phi ptr [ %20, %167 ], [ %22, %170 ]
  %176 = getelementptr inbounds i8, ptr %165, i64 1
  store ptr %176, ptr %19, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %12) #5
  %177 = call fastcc i32 @varint(ptr noundef nonnull %19, ptr noundef nonnull %12) #6
  %178 = icmp eq i32 %177, 0
  br i1 %178, label %163, label %179

179:                                              ; preds = %173
  %180 = load i64, ptr %12, align 8
  %181 = and i64 %180, 4294967295
  %182 = load ptr, ptr %33, align 8
  %183 = load ptr, ptr %19, align 8
  %184 = ptrtoint ptr %182 to i64
  %185 = ptrtoint ptr %183 to i64
  %186 = sub i64 %184, %185
  %187 = icmp ugt i64 %181, %186
  br i1 %187, label %163, label %188

188:                                              ; preds = %179
  store ptr %183, ptr %175, align 8
  store i64 %181, ptr %174, align 8
  %189 = getelementptr inbounds i8, ptr %183, i64 %181
  store ptr %189, ptr %19, align 8
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %12) #5
  %190 = icmp ult ptr %189, %182
  br i1 %190, label %427, label %191

191:                                              ; preds = %188
  %192 = add i32 %122, 1
  %193 = load i64, ptr %23, align 8
  %194 = icmp eq i64 %193, 0
  br i1 %194, label %431, label %195

195:                                              ; preds = %191
  %196 = load ptr, ptr %20, align 8
  %197 = load i64, ptr %21, align 8
  %198 = icmp ugt i64 %197, 16
  br i1 %198, label %199, label %263

199:                                              ; preds = %195
  %200 = getelementptr inbounds i8, ptr %196, i64 %197
  %201 = icmp sgt i64 %197, 16
  br i1 %201, label %202, label %257

202:                                              ; preds = %199
  %203 = add nsw i64 %197, -17
  %204 = icmp ult i64 %203, 16
  br i1 %204, label %239, label %205

205:                                              ; preds = %202
  %206 = lshr i64 %203, 4
  %207 = add nuw nsw i64 %206, 1
  %208 = and i64 %207, 2305843009213693950
  br label %209

209:                                              ; preds = %209, %205
  %210 = phi i64 [ 0, %205 ], [ %235, %209 ]
  %211 = phi ptr [ %196, %205 ], [ %236, %209 ]
  %212 = phi i64 [ 0, %205 ], [ %237, %209 ]
  %213 = load i64, ptr %211, align 1
  %214 = xor i64 %213, -1800455987208640293
  %215 = getelementptr inbounds i8, ptr %211, i64 8
  %216 = load i64, ptr %215, align 1
  %217 = xor i64 %216, %210
  %218 = zext i64 %214 to i128
  %219 = zext i64 %217 to i128
  %220 = mul nuw i128 %219, %218
  %221 = lshr i128 %220, 64
  %222 = xor i128 %221, %220
  %223 = trunc i128 %222 to i64
  %224 = getelementptr inbounds i8, ptr %211, i64 16
  %225 = load i64, ptr %224, align 1
  %226 = xor i64 %225, -1800455987208640293
  %227 = getelementptr inbounds i8, ptr %211, i64 24
  %228 = load i64, ptr %227, align 1
  %229 = xor i64 %228, %223
  %230 = zext i64 %226 to i128
  %231 = zext i64 %229 to i128
  %232 = mul nuw i128 %231, %230
  %233 = lshr i128 %232, 64
  %234 = xor i128 %233, %232
  %235 = trunc i128 %234 to i64
  %236 = getelementptr inbounds i8, ptr %211, i64 32
  %237 = add i64 %212, 2
  %238 = icmp eq i64 %237, %208
  br i1 %238, label %239, label %209

239:                                              ; preds = %209, %202
  %240 = phi i64 [ poison, %202 ], [ %235, %209 ]
  %241 = phi i64 [ 0, %202 ], [ %235, %209 ]
  %242 = phi ptr [ %196, %202 ], [ %236, %209 ]
  %243 = and i64 %203, 16
  %244 = icmp eq i64 %243, 0
  br i1 %244, label %245, label %257

245:                                              ; preds = %239
  %246 = load i64, ptr %242, align 1
  %247 = xor i64 %246, -1800455987208640293
  %248 = getelementptr inbounds i8, ptr %242, i64 8
  %249 = load i64, ptr %248, align 1
  %250 = xor i64 %249, %241
  %251 = zext i64 %247 to i128
  %252 = zext i64 %250 to i128
  %253 = mul nuw i128 %252, %251
  %254 = lshr i128 %253, 64
  %255 = xor i128 %254, %253
  %256 = trunc i128 %255 to i64
  br label %257

257:                                              ; preds = %245, %239, %199
  %258 = phi i64 [ 0, %199 ], [ %240, %239 ], [ %256, %245 ]
  %259 = getelementptr inbounds i8, ptr %200, i64 -16
  %260 = load i64, ptr %259, align 1
  %261 = getelementptr inbounds i8, ptr %200, i64 -8
  %262 = load i64, ptr %261, align 1
  br label %296

263:                                              ; preds = %195
  %264 = icmp ugt i64 %197, 7
  br i1 %264, label %265, label %270

265:                                              ; preds = %263
  %266 = load i64, ptr %196, align 1
  %267 = getelementptr inbounds i8, ptr %196, i64 %197
  %268 = getelementptr inbounds i8, ptr %267, i64 -8
  %269 = load i64, ptr %268, align 1
  br label %296

270:                                              ; preds = %263
  %271 = icmp ugt i64 %197, 3
  br i1 %271, label %272, label %279

272:                                              ; preds = %270
  %273 = load i32, ptr %196, align 1
  %274 = zext i32 %273 to i64
  %275 = getelementptr inbounds i8, ptr %196, i64 %197
  %276 = getelementptr inbounds i8, ptr %275, i64 -4
  %277 = load i32, ptr %276, align 1
  %278 = zext i32 %277 to i64
  br label %296

279:                                              ; preds = %270
  %280 = icmp eq i64 %197, 0
  br i1 %280, label %296, label %281

281:                                              ; preds = %279
  %282 = load i8, ptr %196, align 1
  %283 = zext i8 %282 to i64
  %284 = shl nuw nsw i64 %283, 16
  %285 = lshr i64 %197, 1
  %286 = getelementptr inbounds i8, ptr %196, i64 %285
  %287 = load i8, ptr %286, align 1
  %288 = zext i8 %287 to i64
  %289 = shl nuw nsw i64 %288, 8
  %290 = or disjoint i64 %289, %284
  %291 = getelementptr i8, ptr %196, i64 %197
  %292 = getelementptr i8, ptr %291, i64 -1
  %293 = load i8, ptr %292, align 1
  %294 = zext i8 %293 to i64
  %295 = or disjoint i64 %290, %294
  br label %296

296:                                              ; preds = %281, %279, %272, %265, %257
  %297 = phi i64 [ %262, %257 ], [ %269, %265 ], [ %278, %272 ], [ 0, %281 ], [ 0, %279 ]
  %298 = phi i64 [ %260, %257 ], [ %266, %265 ], [ %274, %272 ], [ %295, %281 ], [ 0, %279 ]
  %299 = phi i64 [ %258, %257 ], [ 0, %265 ], [ 0, %272 ], [ 0, %281 ], [ 0, %279 ]
  %300 = xor i64 %197, -1800455987208640293
  %301 = xor i64 %298, -1800455987208640293
  %302 = xor i64 %299, %297
  %303 = zext i64 %301 to i128
  %304 = zext i64 %302 to i128
  %305 = mul nuw i128 %304, %303
  %306 = lshr i128 %305, 64
  %307 = zext i64 %300 to i128
  %308 = and i128 %305, 18446744073709551615
  %309 = xor i128 %306, %308
  %310 = mul nuw i128 %309, %307
  %311 = lshr i128 %310, 64
  %312 = xor i128 %311, %310
  %313 = trunc i128 %312 to i64
  %314 = lshr i64 %313, 32
  %315 = xor i64 %314, %313
  %316 = load ptr, ptr %34, align 8
  %317 = load i32, ptr %35, align 4
  %318 = add i32 %317, -1
  %319 = zext i32 %318 to i64
  %320 = and i64 %315, %319
  %321 = shl nuw nsw i64 %320, 2
  %322 = getelementptr inbounds i8, ptr %316, i64 %321
  %323 = load i32, ptr %322, align 1
  %324 = icmp eq i32 %323, 0
  br i1 %324, label %431, label %325

325:                                              ; preds = %296
  %326 = load ptr, ptr %36, align 8
  %327 = icmp ugt i64 %197, 7
  %328 = icmp eq i64 %197, 0
  %329 = getelementptr inbounds i8, ptr %196, i64 %197
  %330 = getelementptr inbounds i8, ptr %329, i64 -8
  %331 = icmp eq i64 %197, 1
  %332 = getelementptr inbounds i8, ptr %196, i64 1
  %333 = icmp eq i64 %197, 2
  %334 = getelementptr inbounds i8, ptr %196, i64 2
  %335 = icmp eq i64 %197, 3
  %336 = getelementptr inbounds i8, ptr %196, i64 3
  %337 = icmp eq i64 %197, 4
  %338 = getelementptr inbounds i8, ptr %196, i64 4
  %339 = icmp eq i64 %197, 5
  %340 = getelementptr inbounds i8, ptr %196, i64 5
  %341 = icmp eq i64 %197, 6
  %342 = getelementptr inbounds i8, ptr %196, i64 6
  br label %343

343:                                              ; preds = %412, %325
  %344 = phi i32 [ %323, %325 ], [ %417, %412 ]
  %345 = phi i64 [ %315, %325 ], [ %413, %412 ]
  %346 = add i32 %344, -1
  %347 = zext i32 %346 to i64
  %348 = getelementptr inbounds %struct.feat, ptr %326, i64 %347
  %349 = load ptr, ptr %348, align 8
  %350 = load i32, ptr %349, align 1
  %351 = zext i32 %350 to i64
  %352 = icmp eq i64 %197, %351
  br i1 %352, label %353, label %412

353:                                              ; preds = %343
  %354 = getelementptr inbounds i8, ptr %349, i64 4
  br i1 %327, label %356, label %355

355:                                              ; preds = %353
  br i1 %328, label %419, label %402

356:                                              ; preds = %353, %360
  %357 = phi i64 [ %358, %360 ], [ 0, %353 ]
  %358 = add i64 %357, 8
  %359 = icmp ugt i64 %358, %197
  br i1 %359, label %406, label %360

360:                                              ; preds = %356
  %361 = getelementptr inbounds i8, ptr %354, i64 %357
  %362 = load i64, ptr %361, align 1
  %363 = getelementptr inbounds i8, ptr %196, i64 %357
  %364 = load i64, ptr %363, align 1
  %365 = icmp eq i64 %362, %364
  br i1 %365, label %356, label %412

366:                                              ; preds = %402
  br i1 %331, label %419, label %367

367:                                              ; preds = %366
  %368 = getelementptr inbounds i8, ptr %349, i64 5
  %369 = load i8, ptr %368, align 1
  %370 = load i8, ptr %332, align 1
  %371 = icmp eq i8 %369, %370
  br i1 %371, label %372, label %412

372:                                              ; preds = %367
  br i1 %333, label %419, label %373

373:                                              ; preds = %372
  %374 = getelementptr inbounds i8, ptr %349, i64 6
  %375 = load i8, ptr %374, align 1
  %376 = load i8, ptr %334, align 1
  %377 = icmp eq i8 %375, %376
  br i1 %377, label %378, label %412

378:                                              ; preds = %373
  br i1 %335, label %419, label %379

379:                                              ; preds = %378
  %380 = getelementptr inbounds i8, ptr %349, i64 7
  %381 = load i8, ptr %380, align 1
  %382 = load i8, ptr %336, align 1
  %383 = icmp eq i8 %381, %382
  br i1 %383, label %384, label %412

384:                                              ; preds = %379
  br i1 %337, label %419, label %385

385:                                              ; preds = %384
  %386 = getelementptr inbounds i8, ptr %349, i64 8
  %387 = load i8, ptr %386, align 1
  %388 = load i8, ptr %338, align 1
  %389 = icmp eq i8 %387, %388
  br i1 %389, label %390, label %412

390:                                              ; preds = %385
  br i1 %339, label %419, label %391

391:                                              ; preds = %390
  %392 = getelementptr inbounds i8, ptr %349, i64 9
  %393 = load i8, ptr %392, align 1
  %394 = load i8, ptr %340, align 1
  %395 = icmp eq i8 %393, %394
  br i1 %395, label %396, label %412

396:                                              ; preds = %391
  br i1 %341, label %419, label %397

397:                                              ; preds = %396
  %398 = getelementptr inbounds i8, ptr %349, i64 10
  %399 = load i8, ptr %398, align 1
  %400 = load i8, ptr %342, align 1
  %401 = icmp eq i8 %399, %400
  br i1 %401, label %419, label %412

402:                                              ; preds = %355
  %403 = load i8, ptr %354, align 1
  %404 = load i8, ptr %196, align 1
  %405 = icmp eq i8 %403, %404
  br i1 %405, label %366, label %412

406:                                              ; preds = %356
  %407 = getelementptr inbounds i8, ptr %354, i64 %197
  %408 = getelementptr inbounds i8, ptr %407, i64 -8
  %409 = load i64, ptr %408, align 1
  %410 = load i64, ptr %330, align 1
  %411 = icmp eq i64 %409, %410
  br i1 %411, label %419, label %412

412:                                              ; preds = %402, %367, %373, %379, %385, %391, %397, %360, %406, %343
  %413 = add i64 %345, 1
  %414 = and i64 %413, %319
  %415 = shl nuw nsw i64 %414, 2
  %416 = getelementptr inbounds i8, ptr %316, i64 %415
  %417 = load i32, ptr %416, align 1
  %418 = icmp eq i32 %417, 0
  br i1 %418, label %431, label %343

419:                                              ; preds = %406, %355, %397, %366, %372, %378, %384, %390, %396
  %420 = load ptr, ptr %22, align 8
  %421 = load i8, ptr %420, align 1
  switch i8 %421, label %431 [
    i8 26, label %422
    i8 18, label %422
    i8 10, label %422
  ]

422:                                              ; preds = %419, %419, %419
  %423 = getelementptr inbounds i8, ptr %348, i64 44
  store i32 %192, ptr %423, align 4
  %424 = getelementptr inbounds i8, ptr %348, i64 48
  store ptr %420, ptr %424, align 8
  %425 = getelementptr inbounds i8, ptr %420, i64 %193
  %426 = getelementptr inbounds i8, ptr %348, i64 56
  store ptr %425, ptr %426, align 8
  br label %431

427:                                              ; preds = %188, %145, %170, %131, %164, %120, %130, %163
  %428 = ptrtoint ptr %2 to i64
  %429 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 %428, ptr %429, align 8
  %430 = getelementptr inbounds i8, ptr %0, i64 40
  store i64 %3, ptr %430, align 8
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %22)
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %23)
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %20)
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %21)
  br label %700

431:                                              ; preds = %412, %296, %419, %422, %191
  %432 = phi i32 [ %123, %191 ], [ %123, %422 ], [ %192, %419 ], [ %123, %296 ], [ %123, %412 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %22)
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %23)
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %20)
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %21)
  %433 = icmp ult ptr %140, %134
  br i1 %433, label %120, label %45

434:                                              ; preds = %53
  store ptr %52, ptr %18, align 1
  store ptr %51, ptr %32, align 1
  %435 = icmp eq i32 %46, 0
  br i1 %435, label %437, label %436, !prof !5

436:                                              ; preds = %434
  br label %437

437:                                              ; preds = %436, %434
  %438 = phi i32 [ 17, %436 ], [ 0, %434 ]
  %439 = load i32, ptr %26, align 8
  %440 = icmp eq i32 %439, 0
  br i1 %440, label %700, label %441

441:                                              ; preds = %437
  %442 = getelementptr inbounds i8, ptr %1, i64 32
  %443 = getelementptr inbounds i8, ptr %0, i64 32
  %444 = getelementptr inbounds i8, ptr %0, i64 56
  %445 = getelementptr inbounds i8, ptr %0, i64 48
  %446 = getelementptr inbounds i8, ptr %0, i64 40
  %447 = getelementptr inbounds i8, ptr %9, i64 8
  %448 = getelementptr inbounds i8, ptr %10, i64 8
  br label %449

449:                                              ; preds = %441, %693
  %450 = phi i64 [ 0, %441 ], [ %696, %693 ]
  %451 = phi i32 [ %46, %441 ], [ %695, %693 ]
  %452 = phi i32 [ %438, %441 ], [ %694, %693 ]
  %453 = load ptr, ptr %36, align 8
  %454 = getelementptr inbounds %struct.feat, ptr %453, i64 %450
  %455 = getelementptr inbounds i8, ptr %454, i64 44
  %456 = load i32, ptr %455, align 4
  %457 = icmp eq i32 %456, 0
  br i1 %457, label %693, label %458

458:                                              ; preds = %449
  %459 = getelementptr inbounds i8, ptr %454, i64 48
  %460 = load ptr, ptr %459, align 8
  %461 = load i8, ptr %460, align 1
  %462 = lshr i8 %461, 3
  %463 = zext nneg i8 %462 to i32
  %464 = icmp ult i32 %456, %451
  br i1 %464, label %693, label %465, !prof !4

465:                                              ; preds = %458
  %466 = getelementptr inbounds i8, ptr %454, i64 20
  %467 = load i32, ptr %466, align 4
  %468 = icmp eq i32 %467, %463
  br i1 %468, label %503, label %469

469:                                              ; preds = %465
  %470 = load ptr, ptr %1, align 8
  %471 = getelementptr inbounds i8, ptr %470, i64 16
  %472 = shl nuw nsw i32 %463, 2
  %473 = zext nneg i32 %472 to i64
  %474 = getelementptr inbounds i8, ptr %471, i64 %473
  %475 = load i32, ptr %474, align 1
  %476 = zext i32 %475 to i64
  %477 = getelementptr inbounds i8, ptr %470, i64 %476
  %478 = ptrtoint ptr %477 to i64
  %479 = shl i32 %467, 2
  %480 = zext i32 %479 to i64
  %481 = getelementptr inbounds i8, ptr %471, i64 %480
  %482 = load i32, ptr %481, align 1
  %483 = zext i32 %482 to i64
  %484 = getelementptr inbounds i8, ptr %470, i64 %483
  %485 = ptrtoint ptr %484 to i64
  %486 = getelementptr inbounds i8, ptr %454, i64 16
  %487 = load i32, ptr %486, align 8
  %488 = icmp ult i32 %487, 2
  %489 = load i32, ptr %442, align 8
  %490 = icmp eq i32 %489, 0
  %491 = load ptr, ptr %454, align 8
  %492 = ptrtoint ptr %491 to i64
  store i64 %492, ptr %443, align 8
  br i1 %488, label %493, label %498

493:                                              ; preds = %469
  %494 = select i1 %490, i64 %4, i64 %478
  %495 = select i1 %490, i64 %478, i64 %485
  %496 = select i1 %490, i64 %485, i64 0
  %497 = select i1 %490, i32 19, i32 36
  br label %685

498:                                              ; preds = %469
  %499 = select i1 %490, i64 %4, i64 %485
  %500 = select i1 %490, i64 %485, i64 %478
  %501 = select i1 %490, i64 %478, i64 0
  %502 = select i1 %490, i32 20, i32 37
  br label %685

503:                                              ; preds = %465
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %9) #5
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %10) #5
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %11) #5
  %504 = getelementptr inbounds i8, ptr %460, i64 1
  store ptr %504, ptr %459, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %8) #5
  %505 = call fastcc i32 @varint(ptr noundef nonnull %459, ptr noundef nonnull %8) #6
  %506 = icmp eq i32 %505, 0
  br i1 %506, label %507, label %508

507:                                              ; preds = %503
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %8) #5
  br label %612

508:                                              ; preds = %503
  %509 = load i64, ptr %8, align 8
  %510 = and i64 %509, 4294967295
  %511 = getelementptr inbounds i8, ptr %454, i64 56
  %512 = load ptr, ptr %511, align 8
  %513 = load ptr, ptr %459, align 8
  %514 = ptrtoint ptr %512 to i64
  %515 = ptrtoint ptr %513 to i64
  %516 = sub i64 %514, %515
  %517 = tail call i64 @llvm.umin.i64(i64 %510, i64 %516)
  store ptr %513, ptr %9, align 8
  %518 = getelementptr inbounds i8, ptr %513, i64 %517
  store ptr %518, ptr %447, align 8
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %8) #5
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %459, ptr noundef nonnull align 8 dereferenceable(16) %9, i64 16, i1 false)
  %519 = getelementptr inbounds i8, ptr %454, i64 64
  store i64 0, ptr %519, align 8
  %520 = icmp eq i64 %517, 0
  br i1 %520, label %630, label %521

521:                                              ; preds = %508
  %522 = load i32, ptr %466, align 4
  %523 = icmp eq i32 %522, 1
  br i1 %523, label %524, label %547

524:                                              ; preds = %521, %543
  %525 = phi ptr [ %544, %543 ], [ %513, %521 ]
  %526 = phi i64 [ %545, %543 ], [ 0, %521 ]
  %527 = load i8, ptr %525, align 1
  %528 = icmp eq i8 %527, 10
  br i1 %528, label %529, label %612

529:                                              ; preds = %524
  %530 = getelementptr inbounds i8, ptr %525, i64 1
  store ptr %530, ptr %9, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %7) #5
  %531 = call fastcc i32 @varint(ptr noundef nonnull %9, ptr noundef nonnull %7) #6
  %532 = icmp eq i32 %531, 0
  br i1 %532, label %542, label %533

533:                                              ; preds = %529
  %534 = load i64, ptr %7, align 8
  %535 = and i64 %534, 4294967295
  %536 = load ptr, ptr %447, align 8
  %537 = load ptr, ptr %9, align 8
  %538 = ptrtoint ptr %536 to i64
  %539 = ptrtoint ptr %537 to i64
  %540 = sub i64 %538, %539
  %541 = icmp ugt i64 %535, %540
  br i1 %541, label %542, label %543

542:                                              ; preds = %533, %529
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %7) #5
  br label %612

543:                                              ; preds = %533
  %544 = getelementptr inbounds i8, ptr %537, i64 %535
  store ptr %544, ptr %9, align 8
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %7) #5
  %545 = add nuw nsw i64 %526, 1
  %546 = icmp ult ptr %544, %536
  br i1 %546, label %524, label %628

547:                                              ; preds = %521
  %548 = load i8, ptr %513, align 1
  %549 = icmp eq i8 %548, 10
  br i1 %549, label %552, label %550

550:                                              ; preds = %547
  %551 = icmp eq i32 %522, 2
  br label %583

552:                                              ; preds = %547
  %553 = getelementptr inbounds i8, ptr %513, i64 1
  store ptr %553, ptr %9, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %6) #5
  %554 = call fastcc i32 @varint(ptr noundef nonnull %9, ptr noundef nonnull %6) #6
  %555 = icmp eq i32 %554, 0
  br i1 %555, label %556, label %557

556:                                              ; preds = %552
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #5
  br label %612

557:                                              ; preds = %552
  %558 = load i64, ptr %6, align 8
  %559 = and i64 %558, 4294967295
  %560 = load ptr, ptr %447, align 8
  %561 = load ptr, ptr %9, align 8
  %562 = ptrtoint ptr %560 to i64
  %563 = ptrtoint ptr %561 to i64
  %564 = sub i64 %562, %563
  %565 = tail call i64 @llvm.umin.i64(i64 %559, i64 %564)
  store ptr %561, ptr %10, align 8
  %566 = getelementptr inbounds i8, ptr %561, i64 %565
  store ptr %566, ptr %448, align 8
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #5
  %567 = icmp eq i32 %522, 2
  br i1 %567, label %570, label %568

568:                                              ; preds = %557
  %569 = icmp eq i64 %565, 0
  br i1 %569, label %628, label %572

570:                                              ; preds = %557
  %571 = lshr i64 %565, 2
  br label %628

572:                                              ; preds = %568, %576
  %573 = phi i64 [ %577, %576 ], [ 0, %568 ]
  %574 = call fastcc i32 @varint(ptr noundef nonnull %10, ptr noundef nonnull %11) #6
  %575 = icmp eq i32 %574, 0
  br i1 %575, label %612, label %576

576:                                              ; preds = %572
  %577 = add nuw nsw i64 %573, 1
  %578 = load ptr, ptr %10, align 8
  %579 = load ptr, ptr %448, align 8
  %580 = icmp ult ptr %578, %579
  br i1 %580, label %572, label %628

581:                                              ; preds = %607
  %582 = load i8, ptr %609, align 1
  br label %583

583:                                              ; preds = %581, %550
  %584 = phi i8 [ %582, %581 ], [ %548, %550 ]
  %585 = phi ptr [ %608, %581 ], [ %518, %550 ]
  %586 = phi ptr [ %609, %581 ], [ %513, %550 ]
  %587 = phi i64 [ %610, %581 ], [ 0, %550 ]
  br i1 %551, label %588, label %598

588:                                              ; preds = %583
  %589 = icmp ne i8 %584, 13
  %590 = getelementptr inbounds i8, ptr %586, i64 1
  %591 = ptrtoint ptr %585 to i64
  %592 = ptrtoint ptr %590 to i64
  %593 = sub i64 %591, %592
  %594 = icmp slt i64 %593, 4
  %595 = select i1 %589, i1 true, i1 %594
  br i1 %595, label %612, label %596

596:                                              ; preds = %588
  %597 = getelementptr inbounds i8, ptr %586, i64 5
  store ptr %597, ptr %9, align 8
  br label %607

598:                                              ; preds = %583
  %599 = icmp eq i8 %584, 8
  br i1 %599, label %600, label %612

600:                                              ; preds = %598
  %601 = getelementptr inbounds i8, ptr %586, i64 1
  store ptr %601, ptr %9, align 8
  %602 = call fastcc i32 @varint(ptr noundef nonnull %9, ptr noundef nonnull %11) #6
  %603 = icmp eq i32 %602, 0
  br i1 %603, label %612, label %604

604:                                              ; preds = %600
  %605 = load ptr, ptr %9, align 8
  %606 = load ptr, ptr %447, align 8
  br label %607

607:                                              ; preds = %604, %596
  %608 = phi ptr [ %606, %604 ], [ %585, %596 ]
  %609 = phi ptr [ %605, %604 ], [ %597, %596 ]
  %610 = add nuw nsw i64 %587, 1
  %611 = icmp ult ptr %609, %608
  br i1 %611, label %581, label %628

612:                                              ; preds = %600, %588, %598, %572, %524, %507, %542, %556
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %11) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %10) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %9) #5
  %613 = load i32, ptr %442, align 8
  %614 = icmp eq i32 %613, 0
  br i1 %614, label %615, label %618

615:                                              ; preds = %612
  %616 = load ptr, ptr %454, align 8
  %617 = ptrtoint ptr %616 to i64
  store i64 %617, ptr %443, align 8
  br label %685

618:                                              ; preds = %612
  %619 = getelementptr inbounds i8, ptr %454, i64 16
  %620 = load i32, ptr %619, align 8
  %621 = icmp ne i32 %620, 0
  %622 = load i32, ptr %466, align 4
  %623 = icmp eq i32 %622, 1
  %624 = select i1 %621, i1 %623, i1 false
  %625 = load ptr, ptr %454, align 8
  %626 = ptrtoint ptr %625 to i64
  store i64 %626, ptr %443, align 8
  store i64 0, ptr %446, align 8
  store i64 0, ptr %445, align 8
  store i64 0, ptr %444, align 8
  %627 = add nsw i32 %622, 27
  br i1 %624, label %690, label %682

628:                                              ; preds = %607, %576, %543, %568, %570
  %629 = phi i64 [ %571, %570 ], [ 0, %568 ], [ %545, %543 ], [ %577, %576 ], [ %610, %607 ]
  store i64 %629, ptr %519, align 8
  br label %630

630:                                              ; preds = %628, %508
  %631 = phi i64 [ 0, %508 ], [ %629, %628 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %11) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %10) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %9) #5
  %632 = getelementptr inbounds i8, ptr %454, i64 16
  %633 = load i32, ptr %632, align 8
  switch i32 %633, label %693 [
    i32 0, label %634
    i32 1, label %661
  ]

634:                                              ; preds = %630
  %635 = getelementptr inbounds i8, ptr %454, i64 24
  %636 = load i32, ptr %635, align 8
  %637 = zext i32 %636 to i64
  %638 = icmp eq i64 %631, %637
  br i1 %638, label %693, label %639

639:                                              ; preds = %634
  %640 = load i32, ptr %466, align 4
  %641 = icmp eq i32 %640, 1
  %642 = icmp sgt i64 %631, %637
  %643 = and i1 %642, %641
  %644 = load i32, ptr %442, align 8
  %645 = icmp eq i32 %644, 0
  %646 = load ptr, ptr %454, align 8
  br i1 %643, label %647, label %651

647:                                              ; preds = %639
  %648 = ptrtoint ptr %646 to i64
  store i64 %648, ptr %443, align 8
  %649 = select i1 %645, i64 %4, i64 0
  %650 = select i1 %645, i32 18, i32 28
  br label %685

651:                                              ; preds = %639
  br i1 %645, label %652, label %658

652:                                              ; preds = %651
  %653 = getelementptr inbounds i8, ptr %454, i64 8
  %654 = load ptr, ptr %653, align 8
  %655 = ptrtoint ptr %654 to i64
  %656 = ptrtoint ptr %646 to i64
  store i64 %656, ptr %443, align 8
  store i64 %4, ptr %446, align 8
  store i64 %631, ptr %445, align 8
  store i64 %655, ptr %444, align 8
  %657 = add nsw i32 %640, 20
  br label %682

658:                                              ; preds = %651
  %659 = ptrtoint ptr %646 to i64
  store i64 %659, ptr %443, align 8
  store i64 0, ptr %446, align 8
  store i64 0, ptr %445, align 8
  store i64 0, ptr %444, align 8
  %660 = add nsw i32 %640, 31
  br label %682

661:                                              ; preds = %630
  %662 = getelementptr inbounds i8, ptr %454, i64 24
  %663 = load i32, ptr %662, align 8
  %664 = zext i32 %663 to i64
  %665 = srem i64 %631, %664
  %666 = icmp eq i64 %665, 0
  br i1 %666, label %693, label %667

667:                                              ; preds = %661
  %668 = load i32, ptr %442, align 8
  %669 = icmp eq i32 %668, 0
  br i1 %669, label %670, label %676

670:                                              ; preds = %667
  %671 = load i32, ptr %466, align 4
  %672 = getelementptr inbounds i8, ptr %454, i64 8
  %673 = load ptr, ptr %672, align 8
  %674 = ptrtoint ptr %673 to i64
  %675 = add nsw i32 %671, 23
  br label %676

676:                                              ; preds = %667, %670
  %677 = phi i64 [ %4, %670 ], [ %664, %667 ]
  %678 = phi i64 [ %674, %670 ], [ 0, %667 ]
  %679 = phi i32 [ %675, %670 ], [ 35, %667 ]
  %680 = load ptr, ptr %454, align 8
  %681 = ptrtoint ptr %680 to i64
  store i64 %681, ptr %443, align 8
  store i64 %677, ptr %446, align 8
  store i64 %631, ptr %445, align 8
  store i64 %678, ptr %444, align 8
  br label %682

682:                                              ; preds = %618, %658, %652, %676
  %683 = phi i32 [ %679, %676 ], [ %627, %618 ], [ %660, %658 ], [ %657, %652 ]
  %684 = icmp eq i32 %683, 0
  br i1 %684, label %693, label %690, !prof !6

685:                                              ; preds = %647, %498, %493, %615
  %686 = phi i64 [ %4, %615 ], [ %494, %493 ], [ %499, %498 ], [ %649, %647 ]
  %687 = phi i64 [ 0, %615 ], [ %495, %493 ], [ %500, %498 ], [ 0, %647 ]
  %688 = phi i64 [ 0, %615 ], [ %496, %493 ], [ %501, %498 ], [ 0, %647 ]
  %689 = phi i32 [ 18, %615 ], [ %497, %493 ], [ %502, %498 ], [ %650, %647 ]
  store i64 %686, ptr %446, align 8
  store i64 %687, ptr %445, align 8
  store i64 %688, ptr %444, align 8
  br label %690

690:                                              ; preds = %685, %618, %682
  %691 = phi i32 [ %683, %682 ], [ 31, %618 ], [ %689, %685 ]
  %692 = load i32, ptr %455, align 4
  br label %693

693:                                              ; preds = %630, %634, %661, %458, %690, %682, %449
  %694 = phi i32 [ %452, %449 ], [ %452, %458 ], [ %691, %690 ], [ %452, %682 ], [ %452, %661 ], [ %452, %634 ], [ %452, %630 ]
  %695 = phi i32 [ %451, %449 ], [ %451, %458 ], [ %692, %690 ], [ %451, %682 ], [ %451, %661 ], [ %451, %634 ], [ %451, %630 ]
  %696 = add nuw nsw i64 %450, 1
  %697 = load i32, ptr %26, align 8
  %698 = zext i32 %697 to i64
  %699 = icmp ult i64 %696, %698
  br i1 %699, label %449, label %700

700:                                              ; preds = %693, %437, %427, %116, %96
  %701 = phi i32 [ 16, %116 ], [ 16, %96 ], [ 16, %427 ], [ %438, %437 ], [ %694, %693 ]
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %19) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %18) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %17) #5
  ret i32 %701
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden i32 @swh_example_parse(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = alloca %struct.reader, align 8
  call void @llvm.lifetime.start.p0(i64 40, ptr nonnull %4) #5
  %5 = getelementptr inbounds i8, ptr %0, i64 8
  %6 = load i64, ptr %5, align 8
  %7 = getelementptr inbounds i8, ptr %1, i64 32
  %8 = load ptr, ptr %7, align 8
  store ptr %8, ptr %4, align 8
  %9 = load i32, ptr %8, align 1
  %10 = zext i32 %9 to i64
  %11 = getelementptr inbounds i8, ptr %4, i64 24
  store i32 %9, ptr %11, align 8
  %12 = getelementptr inbounds i8, ptr %8, i64 4
  %13 = load i32, ptr %12, align 1
  %14 = getelementptr inbounds i8, ptr %4, i64 32
  store i32 %13, ptr %14, align 8
  %15 = getelementptr inbounds i8, ptr %8, i64 8
  %16 = load i32, ptr %15, align 1
  %17 = getelementptr inbounds i8, ptr %4, i64 28
  store i32 %16, ptr %17, align 4
  %18 = getelementptr inbounds i8, ptr %8, i64 12
  %19 = load i32, ptr %18, align 1
  %20 = zext i32 %19 to i64
  %21 = getelementptr inbounds i8, ptr %8, i64 %20
  %22 = getelementptr inbounds i8, ptr %4, i64 8
  store ptr %21, ptr %22, align 8
  %23 = mul nuw nsw i64 %10, 80
  %24 = add i64 %6, 15
  %25 = and i64 %24, -16
  %26 = add i64 %23, %25
  store i64 %26, ptr %5, align 8
  %27 = getelementptr inbounds i8, ptr %0, i64 16
  %28 = load i64, ptr %27, align 8
  %29 = icmp ugt i64 %26, %28
  br i1 %29, label %80, label %30, !prof !4

30:                                               ; preds = %3
  %31 = load ptr, ptr %0, align 8
  %32 = icmp eq ptr %31, null
  %33 = getelementptr inbounds i8, ptr %31, i64 %25
  %34 = select i1 %32, ptr %0, ptr %33
  %35 = getelementptr inbounds i8, ptr %4, i64 16
  store ptr %34, ptr %35, align 8
  %36 = icmp eq ptr %34, null
  br i1 %36, label %366, label %37

37:                                               ; preds = %30
  %38 = icmp eq i32 %9, 0
  br i1 %38, label %82, label %39

39:                                               ; preds = %37
  %40 = getelementptr inbounds i8, ptr %8, i64 40
  br label %41

41:                                               ; preds = %41, %39
  %42 = phi i64 [ 0, %39 ], [ %77, %41 ]
  %43 = mul nuw nsw i64 %42, 40
  %44 = and i64 %43, 4294967288
  %45 = getelementptr inbounds i8, ptr %40, i64 %44
  %46 = getelementptr inbounds %struct.feat, ptr %34, i64 %42
  %47 = load i32, ptr %45, align 1
  %48 = zext i32 %47 to i64
  %49 = getelementptr inbounds i8, ptr %8, i64 %48
  store ptr %49, ptr %46, align 8
  %50 = getelementptr inbounds i8, ptr %45, i64 4
  %51 = load i32, ptr %50, align 1
  %52 = getelementptr inbounds i8, ptr %46, i64 16
  store i32 %51, ptr %52, align 8
  %53 = getelementptr inbounds i8, ptr %45, i64 8
  %54 = load i32, ptr %53, align 1
  %55 = getelementptr inbounds i8, ptr %46, i64 20
  store i32 %54, ptr %55, align 4
  %56 = getelementptr inbounds i8, ptr %45, i64 12
  %57 = load i32, ptr %56, align 1
  %58 = zext i32 %57 to i64
  %59 = getelementptr inbounds i8, ptr %8, i64 %58
  %60 = getelementptr inbounds i8, ptr %46, i64 8
  store ptr %59, ptr %60, align 8
  %61 = getelementptr inbounds i8, ptr %45, i64 16
  %62 = load i32, ptr %61, align 1
  %63 = getelementptr inbounds i8, ptr %46, i64 24
  store i32 %62, ptr %63, align 8
  %64 = getelementptr inbounds i8, ptr %45, i64 20
  %65 = load i32, ptr %64, align 1
  %66 = getelementptr inbounds i8, ptr %46, i64 28
  store i32 %65, ptr %66, align 4
  %67 = getelementptr inbounds i8, ptr %45, i64 24
  %68 = load i32, ptr %67, align 1
  %69 = getelementptr inbounds i8, ptr %46, i64 32
  store i32 %68, ptr %69, align 8
  %70 = getelementptr inbounds i8, ptr %45, i64 28
  %71 = load i32, ptr %70, align 1
  %72 = getelementptr inbounds i8, ptr %46, i64 36
  store i32 %71, ptr %72, align 4
  %73 = getelementptr inbounds i8, ptr %45, i64 32
  %74 = load i32, ptr %73, align 1
  %75 = getelementptr inbounds i8, ptr %46, i64 40
  store i32 %74, ptr %75, align 8
  %76 = getelementptr inbounds i8, ptr %46, i64 72
  store i64 0, ptr %76, align 8
  %77 = add nuw nsw i64 %42, 1
  %78 = icmp eq i64 %77, %10
  br i1 %78, label %79, label %41

79:                                               ; preds = %41
  br i1 %38, label %82, label %92

80:                                               ; preds = %3
  %81 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %26, ptr %81, align 8
  br label %364

82:                                               ; preds = %110, %37, %79
  %83 = getelementptr inbounds i8, ptr %1, i64 8
  %84 = load i64, ptr %83, align 8
  %85 = icmp sgt i64 %84, 0
  br i1 %85, label %86, label %364

86:                                               ; preds = %82
  %87 = getelementptr inbounds i8, ptr %1, i64 64
  %88 = getelementptr inbounds i8, ptr %0, i64 32
  %89 = getelementptr inbounds i8, ptr %0, i64 40
  %90 = getelementptr inbounds i8, ptr %0, i64 48
  %91 = getelementptr inbounds i8, ptr %0, i64 56
  br label %113

92:                                               ; preds = %79, %110
  %93 = phi i64 [ %111, %110 ], [ 0, %79 ]
  %94 = getelementptr inbounds %struct.feat, ptr %34, i64 %93
  %95 = getelementptr inbounds i8, ptr %94, i64 16
  %96 = load i32, ptr %95, align 8
  %97 = icmp eq i32 %96, 3
  br i1 %97, label %98, label %110

98:                                               ; preds = %92
  %99 = getelementptr inbounds i8, ptr %94, i64 40
  %100 = load i32, ptr %99, align 8
  %101 = icmp eq i32 %100, 4
  %102 = getelementptr inbounds i8, ptr %94, i64 28
  %103 = load i32, ptr %102, align 4
  %104 = add i32 %103, 1
  %105 = zext i32 %104 to i64
  %106 = getelementptr inbounds %struct.sw_view, ptr %2, i64 %105
  %107 = load ptr, ptr %106, align 8
  br i1 %101, label %108, label %109

108:                                              ; preds = %98
  store i32 0, ptr %107, align 4
  br label %110

109:                                              ; preds = %98
  store i64 0, ptr %107, align 8
  br label %110

110:                                              ; preds = %108, %109, %92
  %111 = add nuw nsw i64 %93, 1
  %112 = icmp eq i64 %111, %10
  br i1 %112, label %82, label %92

113:                                              ; preds = %86, %128
  %114 = phi i32 [ %9, %86 ], [ %129, %128 ]
  %115 = phi i32 [ %9, %86 ], [ %130, %128 ]
  %116 = phi i32 [ %9, %86 ], [ %131, %128 ]
  %117 = phi i32 [ %9, %86 ], [ %132, %128 ]
  %118 = phi i64 [ 0, %86 ], [ %134, %128 ]
  %119 = load ptr, ptr %1, align 8
  %120 = getelementptr inbounds %struct.sw_str, ptr %119, i64 %118
  %121 = load ptr, ptr %120, align 8
  %122 = getelementptr inbounds i8, ptr %120, i64 8
  %123 = load i64, ptr %122, align 8
  %124 = call fastcc i32 @scan(ptr noundef nonnull %0, ptr noundef nonnull %4, ptr %121, i64 %123, i64 noundef %118) #6
  %125 = icmp ne i32 %117, 0
  %126 = icmp eq i32 %124, 0
  %127 = select i1 %125, i1 %126, i1 false
  br i1 %127, label %139, label %128

128:                                              ; preds = %357, %113
  %129 = phi i32 [ %114, %113 ], [ %358, %357 ]
  %130 = phi i32 [ %115, %113 ], [ %359, %357 ]
  %131 = phi i32 [ %116, %113 ], [ %360, %357 ]
  %132 = phi i32 [ %117, %113 ], [ %360, %357 ]
  %133 = phi i32 [ %124, %113 ], [ 0, %357 ]
  %134 = add nuw nsw i64 %118, 1
  %135 = load i64, ptr %83, align 8
  %136 = icmp slt i64 %134, %135
  %137 = icmp eq i32 %133, 0
  %138 = select i1 %136, i1 %137, i1 false
  br i1 %138, label %113, label %364

139:                                              ; preds = %113, %357
  %140 = phi i32 [ %358, %357 ], [ %114, %113 ]
  %141 = phi i32 [ %359, %357 ], [ %115, %113 ]
  %142 = phi i32 [ %360, %357 ], [ %116, %113 ]
  %143 = phi i64 [ %361, %357 ], [ 0, %113 ]
  %144 = load ptr, ptr %35, align 8
  %145 = getelementptr inbounds %struct.feat, ptr %144, i64 %143
  %146 = getelementptr inbounds i8, ptr %145, i64 28
  %147 = load i32, ptr %146, align 4
  %148 = zext i32 %147 to i64
  %149 = getelementptr inbounds %struct.sw_view, ptr %2, i64 %148
  %150 = getelementptr inbounds i8, ptr %145, i64 44
  %151 = load i32, ptr %150, align 4
  %152 = icmp eq i32 %151, 0
  br i1 %152, label %156, label %153

153:                                              ; preds = %139
  %154 = getelementptr inbounds i8, ptr %145, i64 16
  %155 = load i32, ptr %154, align 8
  br label %224

156:                                              ; preds = %139
  %157 = getelementptr inbounds i8, ptr %145, i64 64
  store i64 0, ptr %157, align 8
  %158 = getelementptr inbounds i8, ptr %145, i64 16
  %159 = load i32, ptr %158, align 8
  %160 = icmp eq i32 %159, 0
  br i1 %160, label %161, label %224

161:                                              ; preds = %156
  %162 = getelementptr inbounds i8, ptr %145, i64 32
  %163 = load i32, ptr %162, align 8
  %164 = zext i32 %163 to i64
  %165 = getelementptr inbounds %struct.sw_view, ptr %87, i64 %164
  %166 = getelementptr inbounds i8, ptr %165, i64 8
  %167 = load i64, ptr %166, align 8
  %168 = icmp eq i64 %167, 0
  br i1 %168, label %169, label %186

169:                                              ; preds = %161
  %170 = load i32, ptr %14, align 8
  %171 = icmp eq i32 %170, 0
  %172 = load ptr, ptr %145, align 8
  %173 = getelementptr inbounds i8, ptr %145, i64 20
  %174 = load i32, ptr %173, align 4
  %175 = load ptr, ptr %4, align 8
  %176 = getelementptr inbounds i8, ptr %175, i64 16
  %177 = shl i32 %174, 2
  %178 = zext i32 %177 to i64
  %179 = getelementptr inbounds i8, ptr %176, i64 %178
  %180 = load i32, ptr %179, align 1
  %181 = zext i32 %180 to i64
  %182 = getelementptr inbounds i8, ptr %175, i64 %181
  %183 = ptrtoint ptr %182 to i64
  %184 = ptrtoint ptr %172 to i64
  store i64 %184, ptr %88, align 8
  store i64 %183, ptr %89, align 8
  store i64 0, ptr %90, align 8
  store i64 0, ptr %91, align 8
  %185 = select i1 %171, i32 27, i32 38
  br label %364

186:                                              ; preds = %161
  %187 = getelementptr inbounds i8, ptr %145, i64 20
  %188 = load i32, ptr %187, align 4
  %189 = getelementptr inbounds i8, ptr %145, i64 24
  %190 = load i32, ptr %189, align 8
  %191 = zext i32 %190 to i64
  %192 = mul nuw nsw i64 %118, %191
  %193 = icmp eq i32 %190, 0
  br i1 %193, label %357, label %194

194:                                              ; preds = %186, %217
  %195 = phi i64 [ %222, %217 ], [ 0, %186 ]
  %196 = phi i64 [ %218, %217 ], [ 0, %186 ]
  switch i32 %188, label %210 [
    i32 1, label %197
    i32 2, label %203
  ]

197:                                              ; preds = %194
  %198 = load ptr, ptr %149, align 8
  %199 = getelementptr %struct.sw_str, ptr %198, i64 %196
  %200 = getelementptr %struct.sw_str, ptr %199, i64 %192
  %201 = load ptr, ptr %165, align 8
  %202 = getelementptr inbounds %struct.sw_str, ptr %201, i64 %195
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %200, ptr noundef nonnull align 8 dereferenceable(16) %202, i64 16, i1 false)
  br label %217

203:                                              ; preds = %194
  %204 = load ptr, ptr %165, align 8
  %205 = getelementptr inbounds i32, ptr %204, i64 %195
  %206 = load i32, ptr %205, align 4
  %207 = load ptr, ptr %149, align 8
  %208 = getelementptr i32, ptr %207, i64 %196
  %209 = getelementptr i32, ptr %208, i64 %192
  store i32 %206, ptr %209, align 4
  br label %217

210:                                              ; preds = %194
  %211 = load ptr, ptr %165, align 8
  %212 = getelementptr inbounds i64, ptr %211, i64 %195
  %213 = load i64, ptr %212, align 8
  %214 = load ptr, ptr %149, align 8
  %215 = getelementptr i64, ptr %214, i64 %196
  %216 = getelementptr i64, ptr %215, i64 %192
  store i64 %213, ptr %216, align 8
  br label %217

217:                                              ; preds = %210, %203, %197
  %218 = add nuw nsw i64 %196, 1
  %219 = add nsw i64 %195, 1
  %220 = load i64, ptr %166, align 8
  %221 = icmp eq i64 %219, %220
  %222 = select i1 %221, i64 0, i64 %219
  %223 = icmp eq i64 %218, %191
  br i1 %223, label %357, label %194

224:                                              ; preds = %156, %153
  %225 = phi i32 [ %155, %153 ], [ %159, %156 ]
  switch i32 %225, label %328 [
    i32 0, label %226
    i32 1, label %231
    i32 2, label %293
  ]

226:                                              ; preds = %224
  %227 = getelementptr inbounds i8, ptr %145, i64 24
  %228 = load i32, ptr %227, align 8
  %229 = zext i32 %228 to i64
  %230 = mul nuw nsw i64 %118, %229
  tail call fastcc void @writeValues(ptr noundef nonnull %145, ptr noundef readonly %149, i64 noundef %230) #6
  br label %349

231:                                              ; preds = %224
  %232 = getelementptr inbounds i8, ptr %149, i64 24
  %233 = load ptr, ptr %232, align 8
  %234 = load i64, ptr %233, align 8
  %235 = icmp eq i64 %234, 0
  br i1 %235, label %240, label %236

236:                                              ; preds = %231
  %237 = getelementptr inbounds i8, ptr %149, i64 8
  %238 = load i64, ptr %237, align 8
  %239 = sdiv i64 %238, %234
  br label %240

240:                                              ; preds = %236, %231
  %241 = phi i64 [ %239, %236 ], [ 0, %231 ]
  %242 = load i32, ptr %14, align 8
  %243 = icmp eq i32 %242, 0
  br i1 %243, label %247, label %244

244:                                              ; preds = %240
  %245 = getelementptr inbounds i8, ptr %149, i64 8
  %246 = load i64, ptr %245, align 8
  br label %247

247:                                              ; preds = %244, %240
  %248 = phi i64 [ %246, %244 ], [ %241, %240 ]
  %249 = mul nsw i64 %248, %118
  tail call fastcc void @writeValues(ptr noundef nonnull %145, ptr noundef nonnull readonly %149, i64 noundef %249) #6
  %250 = getelementptr inbounds i8, ptr %145, i64 20
  %251 = load i32, ptr %250, align 4
  %252 = getelementptr inbounds i8, ptr %145, i64 64
  %253 = load i64, ptr %252, align 8
  %254 = add nsw i64 %253, %249
  %255 = sub nsw i64 %248, %253
  %256 = getelementptr inbounds i8, ptr %145, i64 32
  %257 = load i32, ptr %256, align 8
  %258 = zext i32 %257 to i64
  %259 = getelementptr inbounds %struct.sw_view, ptr %87, i64 %258
  %260 = icmp sgt i64 %255, 0
  br i1 %260, label %261, label %349

261:                                              ; preds = %247
  %262 = getelementptr inbounds i8, ptr %259, i64 8
  br label %263

263:                                              ; preds = %286, %261
  %264 = phi i64 [ 0, %261 ], [ %291, %286 ]
  %265 = phi i64 [ 0, %261 ], [ %287, %286 ]
  switch i32 %251, label %279 [
    i32 1, label %266
    i32 2, label %272
  ]

266:                                              ; preds = %263
  %267 = load ptr, ptr %149, align 8
  %268 = getelementptr %struct.sw_str, ptr %267, i64 %265
  %269 = getelementptr %struct.sw_str, ptr %268, i64 %254
  %270 = load ptr, ptr %259, align 8
  %271 = getelementptr inbounds %struct.sw_str, ptr %270, i64 %264
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %269, ptr noundef nonnull align 8 dereferenceable(16) %271, i64 16, i1 false)
  br label %286

272:                                              ; preds = %263
  %273 = load ptr, ptr %259, align 8
  %274 = getelementptr inbounds i32, ptr %273, i64 %264
  %275 = load i32, ptr %274, align 4
  %276 = load ptr, ptr %149, align 8
  %277 = getelementptr i32, ptr %276, i64 %265
  %278 = getelementptr i32, ptr %277, i64 %254
  store i32 %275, ptr %278, align 4
  br label %286

279:                                              ; preds = %263
  %280 = load ptr, ptr %259, align 8
  %281 = getelementptr inbounds i64, ptr %280, i64 %264
  %282 = load i64, ptr %281, align 8
  %283 = load ptr, ptr %149, align 8
  %284 = getelementptr i64, ptr %283, i64 %265
  %285 = getelementptr i64, ptr %284, i64 %254
  store i64 %282, ptr %285, align 8
  br label %286

286:                                              ; preds = %279, %272, %266
  %287 = add nuw nsw i64 %265, 1
  %288 = add nsw i64 %264, 1
  %289 = load i64, ptr %262, align 8
  %290 = icmp eq i64 %288, %289
  %291 = select i1 %290, i64 0, i64 %288
  %292 = icmp eq i64 %287, %255
  br i1 %292, label %349, label %263

293:                                              ; preds = %224
  %294 = getelementptr inbounds i8, ptr %145, i64 72
  %295 = load i64, ptr %294, align 8
  %296 = getelementptr inbounds i8, ptr %145, i64 64
  %297 = load i64, ptr %296, align 8
  %298 = icmp sgt i64 %297, 0
  br i1 %298, label %299, label %309

299:                                              ; preds = %293
  %300 = load ptr, ptr %149, align 8
  %301 = load i32, ptr %14, align 8
  %302 = sub i32 2, %301
  %303 = zext i32 %302 to i64
  %304 = mul nsw i64 %295, %303
  %305 = getelementptr inbounds i64, ptr %300, i64 %304
  br label %316

306:                                              ; preds = %323
  %307 = load i64, ptr %294, align 8
  %308 = load i32, ptr %11, align 8
  br label %309

309:                                              ; preds = %306, %293
  %310 = phi i32 [ %308, %306 ], [ %140, %293 ]
  %311 = phi i64 [ %307, %306 ], [ %295, %293 ]
  %312 = getelementptr inbounds i8, ptr %149, i64 32
  tail call fastcc void @writeValues(ptr noundef nonnull %145, ptr noundef nonnull readonly %312, i64 noundef %311) #6
  br label %349

313:                                              ; preds = %323
  %314 = getelementptr inbounds i8, ptr %324, i64 8
  %315 = load i32, ptr %14, align 8
  br label %316

316:                                              ; preds = %313, %299
  %317 = phi i32 [ %315, %313 ], [ %301, %299 ]
  %318 = phi i64 [ %325, %313 ], [ 0, %299 ]
  %319 = phi ptr [ %314, %313 ], [ %305, %299 ]
  %320 = icmp eq i32 %317, 0
  br i1 %320, label %321, label %323

321:                                              ; preds = %316
  %322 = getelementptr inbounds i8, ptr %319, i64 8
  store i64 %118, ptr %319, align 8
  br label %323

323:                                              ; preds = %321, %316
  %324 = phi ptr [ %319, %316 ], [ %322, %321 ]
  store i64 %318, ptr %324, align 8
  %325 = add nuw nsw i64 %318, 1
  %326 = load i64, ptr %296, align 8
  %327 = icmp slt i64 %325, %326
  br i1 %327, label %313, label %306

328:                                              ; preds = %224
  %329 = getelementptr inbounds i8, ptr %145, i64 72
  %330 = load i64, ptr %329, align 8
  tail call fastcc void @writeValues(ptr noundef nonnull %145, ptr noundef readonly %149, i64 noundef %330) #6
  %331 = getelementptr inbounds i8, ptr %145, i64 40
  %332 = load i32, ptr %331, align 8
  %333 = icmp eq i32 %332, 4
  %334 = load i64, ptr %329, align 8
  %335 = getelementptr inbounds i8, ptr %145, i64 64
  %336 = load i64, ptr %335, align 8
  %337 = add nsw i64 %336, %334
  br i1 %333, label %338, label %344

338:                                              ; preds = %328
  %339 = trunc i64 %337 to i32
  %340 = getelementptr inbounds i8, ptr %149, i64 32
  %341 = load ptr, ptr %340, align 8
  %342 = getelementptr i32, ptr %341, i64 %118
  %343 = getelementptr i8, ptr %342, i64 4
  store i32 %339, ptr %343, align 4
  br label %349

344:                                              ; preds = %328
  %345 = getelementptr inbounds i8, ptr %149, i64 32
  %346 = load ptr, ptr %345, align 8
  %347 = getelementptr i64, ptr %346, i64 %118
  %348 = getelementptr i8, ptr %347, i64 8
  store i64 %337, ptr %348, align 8
  br label %349

349:                                              ; preds = %286, %344, %338, %309, %247, %226
  %350 = phi i32 [ %140, %344 ], [ %140, %338 ], [ %310, %309 ], [ %140, %247 ], [ %140, %226 ], [ %140, %286 ]
  %351 = phi i32 [ %141, %344 ], [ %141, %338 ], [ %310, %309 ], [ %141, %247 ], [ %141, %226 ], [ %141, %286 ]
  %352 = getelementptr inbounds i8, ptr %145, i64 64
  %353 = load i64, ptr %352, align 8
  %354 = getelementptr inbounds i8, ptr %145, i64 72
  %355 = load i64, ptr %354, align 8
  %356 = add nsw i64 %355, %353
  store i64 %356, ptr %354, align 8
  br label %357

357:                                              ; preds = %217, %186, %349
  %358 = phi i32 [ %350, %349 ], [ %140, %186 ], [ %140, %217 ]
  %359 = phi i32 [ %351, %349 ], [ %141, %186 ], [ %141, %217 ]
  %360 = phi i32 [ %351, %349 ], [ %142, %186 ], [ %142, %217 ]
  %361 = add nuw nsw i64 %143, 1
  %362 = zext i32 %360 to i64
  %363 = icmp ult i64 %361, %362
  br i1 %363, label %139, label %128

364:                                              ; preds = %128, %82, %169, %80
  %365 = phi i32 [ 1, %80 ], [ 0, %82 ], [ %185, %169 ], [ %133, %128 ]
  store i64 %6, ptr %5, align 8
  br label %366

366:                                              ; preds = %364, %30
  %367 = phi i32 [ 0, %30 ], [ %365, %364 ]
  call void @llvm.lifetime.end.p0(i64 40, ptr nonnull %4) #5
  ret i32 %367
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i64, i1 immarg) #2

; Function Attrs: inlinehint mustprogress nofree norecurse nosync nounwind willreturn memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc noundef i32 @varint(ptr nocapture noundef %0, ptr nocapture noundef writeonly %1) unnamed_addr #3 {
  %3 = load ptr, ptr %0, align 8
  %4 = getelementptr inbounds i8, ptr %0, i64 8
  %5 = load ptr, ptr %4, align 8
  %6 = icmp ult ptr %3, %5
  br i1 %6, label %7, label %114, !prof !5

7:                                                ; preds = %2
  %8 = load i8, ptr %3, align 1
  %9 = icmp sgt i8 %8, -1
  br i1 %9, label %10, label %103, !prof !5

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

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc void @writeValues(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, i64 noundef %2) unnamed_addr #0 {
  %4 = alloca i64, align 8
  %5 = alloca i64, align 8
  %6 = alloca %struct.wire, align 8
  %7 = alloca i64, align 8
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %6) #5
  %8 = getelementptr inbounds i8, ptr %0, i64 48
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %6, ptr noundef nonnull align 8 dereferenceable(16) %8, i64 16, i1 false)
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %7) #5
  %9 = getelementptr inbounds i8, ptr %0, i64 64
  %10 = load i64, ptr %9, align 8
  %11 = icmp eq i64 %10, 0
  br i1 %11, label %140, label %12

12:                                               ; preds = %3
  %13 = getelementptr inbounds i8, ptr %0, i64 20
  %14 = load i32, ptr %13, align 4
  %15 = icmp eq i32 %14, 1
  br i1 %15, label %16, label %43

16:                                               ; preds = %12
  %17 = load ptr, ptr %1, align 8
  %18 = getelementptr inbounds %struct.sw_str, ptr %17, i64 %2
  %19 = getelementptr inbounds i8, ptr %6, i64 8
  br label %20

20:                                               ; preds = %16, %41
  %21 = phi i64 [ %10, %16 ], [ %23, %41 ]
  %22 = phi ptr [ %18, %16 ], [ %26, %41 ]
  %23 = add nsw i64 %21, -1
  %24 = load ptr, ptr %6, align 8
  %25 = getelementptr inbounds i8, ptr %24, i64 1
  store ptr %25, ptr %6, align 8
  %26 = getelementptr inbounds i8, ptr %22, i64 16
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %5) #5
  %27 = call fastcc i32 @varint(ptr noundef nonnull %6, ptr noundef nonnull %5) #6
  %28 = icmp eq i32 %27, 0
  br i1 %28, label %41, label %29

29:                                               ; preds = %20
  %30 = load i64, ptr %5, align 8
  %31 = and i64 %30, 4294967295
  %32 = load ptr, ptr %19, align 8
  %33 = load ptr, ptr %6, align 8
  %34 = ptrtoint ptr %32 to i64
  %35 = ptrtoint ptr %33 to i64
  %36 = sub i64 %34, %35
  %37 = icmp ugt i64 %31, %36
  br i1 %37, label %41, label %38

38:                                               ; preds = %29
  store ptr %33, ptr %22, align 8
  %39 = getelementptr inbounds i8, ptr %22, i64 8
  store i64 %31, ptr %39, align 8
  %40 = getelementptr inbounds i8, ptr %33, i64 %31
  store ptr %40, ptr %6, align 8
  br label %41

41:                                               ; preds = %20, %29, %38
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %5) #5
  %42 = icmp eq i64 %23, 0
  br i1 %42, label %140, label %20

43:                                               ; preds = %12
  %44 = load ptr, ptr %6, align 8
  %45 = load i8, ptr %44, align 1
  %46 = icmp ne i8 %45, 10
  br i1 %46, label %62, label %47

47:                                               ; preds = %43
  %48 = getelementptr inbounds i8, ptr %44, i64 1
  store ptr %48, ptr %6, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %4) #5
  %49 = call fastcc i32 @varint(ptr noundef nonnull %6, ptr noundef nonnull %4) #6
  %50 = icmp eq i32 %49, 0
  br i1 %50, label %64, label %51

51:                                               ; preds = %47
  %52 = load i64, ptr %4, align 8
  %53 = and i64 %52, 4294967295
  %54 = getelementptr inbounds i8, ptr %6, i64 8
  %55 = load ptr, ptr %54, align 8
  %56 = load ptr, ptr %6, align 8
  %57 = ptrtoint ptr %55 to i64
  %58 = ptrtoint ptr %56 to i64
  %59 = sub i64 %57, %58
  %60 = tail call i64 @llvm.umin.i64(i64 %53, i64 %59)
  %61 = getelementptr inbounds i8, ptr %56, i64 %60
  br label %64

62:                                               ; preds = %43
  %63 = icmp eq i32 %14, 2
  br i1 %63, label %69, label %126

64:                                               ; preds = %51, %47
  %65 = phi ptr [ undef, %47 ], [ %61, %51 ]
  %66 = phi ptr [ undef, %47 ], [ %56, %51 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %4) #5
  store ptr %66, ptr %6, align 8
  %67 = getelementptr inbounds i8, ptr %6, i64 8
  store ptr %65, ptr %67, align 8
  %68 = icmp eq i32 %14, 2
  br i1 %68, label %91, label %126

69:                                               ; preds = %62
  %70 = load ptr, ptr %1, align 8
  %71 = getelementptr inbounds float, ptr %70, i64 %2
  %72 = and i64 %10, 7
  %73 = icmp eq i64 %72, 0
  br i1 %73, label %86, label %74

74:                                               ; preds = %69, %74
  %75 = phi ptr [ %80, %74 ], [ %71, %69 ]
  %76 = phi i64 [ %79, %74 ], [ %10, %69 ]
  %77 = phi ptr [ %83, %74 ], [ %44, %69 ]
  %78 = phi i64 [ %84, %74 ], [ 0, %69 ]
  %79 = add nsw i64 %76, -1
  %80 = getelementptr inbounds i8, ptr %75, i64 4
  %81 = getelementptr inbounds i8, ptr %77, i64 1
  %82 = load i32, ptr %81, align 1
  store i32 %82, ptr %75, align 1
  %83 = getelementptr inbounds i8, ptr %77, i64 5
  %84 = add i64 %78, 1
  %85 = icmp eq i64 %84, %72
  br i1 %85, label %86, label %74, !llvm.loop !7

86:                                               ; preds = %74, %69
  %87 = phi ptr [ %71, %69 ], [ %80, %74 ]
  %88 = phi i64 [ %10, %69 ], [ %79, %74 ]
  %89 = phi ptr [ %44, %69 ], [ %83, %74 ]
  %90 = icmp ult i64 %10, 8
  br i1 %90, label %140, label %95

91:                                               ; preds = %64
  %92 = load ptr, ptr %1, align 8
  %93 = getelementptr inbounds float, ptr %92, i64 %2
  %94 = shl i64 %10, 2
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %93, ptr readonly align 1 %66, i64 %94, i1 false)
  br label %140

95:                                               ; preds = %86, %95
  %96 = phi ptr [ %121, %95 ], [ %87, %86 ]
  %97 = phi i64 [ %120, %95 ], [ %88, %86 ]
  %98 = phi ptr [ %124, %95 ], [ %89, %86 ]
  %99 = getelementptr inbounds i8, ptr %96, i64 4
  %100 = getelementptr inbounds i8, ptr %98, i64 1
  %101 = load i32, ptr %100, align 1
  store i32 %101, ptr %96, align 1
  %102 = getelementptr inbounds i8, ptr %96, i64 8
  %103 = getelementptr inbounds i8, ptr %98, i64 6
  %104 = load i32, ptr %103, align 1
  store i32 %104, ptr %99, align 1
  %105 = getelementptr inbounds i8, ptr %96, i64 12
  %106 = getelementptr inbounds i8, ptr %98, i64 11
  %107 = load i32, ptr %106, align 1
  store i32 %107, ptr %102, align 1
  %108 = getelementptr inbounds i8, ptr %96, i64 16
  %109 = getelementptr inbounds i8, ptr %98, i64 16
  %110 = load i32, ptr %109, align 1
  store i32 %110, ptr %105, align 1
  %111 = getelementptr inbounds i8, ptr %96, i64 20
  %112 = getelementptr inbounds i8, ptr %98, i64 21
  %113 = load i32, ptr %112, align 1
  store i32 %113, ptr %108, align 1
  %114 = getelementptr inbounds i8, ptr %96, i64 24
  %115 = getelementptr inbounds i8, ptr %98, i64 26
  %116 = load i32, ptr %115, align 1
  store i32 %116, ptr %111, align 1
  %117 = getelementptr inbounds i8, ptr %96, i64 28
  %118 = getelementptr inbounds i8, ptr %98, i64 31
  %119 = load i32, ptr %118, align 1
  store i32 %119, ptr %114, align 1
  %120 = add nsw i64 %97, -8
  %121 = getelementptr inbounds i8, ptr %96, i64 32
  %122 = getelementptr inbounds i8, ptr %98, i64 36
  %123 = load i32, ptr %122, align 1
  store i32 %123, ptr %117, align 1
  %124 = getelementptr inbounds i8, ptr %98, i64 40
  %125 = icmp eq i64 %120, 0
  br i1 %125, label %140, label %95

126:                                              ; preds = %64, %62
  %127 = load ptr, ptr %1, align 8
  %128 = getelementptr inbounds i64, ptr %127, i64 %2
  %129 = zext i1 %46 to i64
  br label %130

130:                                              ; preds = %126, %130
  %131 = phi ptr [ %128, %126 ], [ %138, %130 ]
  %132 = phi i64 [ %10, %126 ], [ %133, %130 ]
  %133 = add nsw i64 %132, -1
  %134 = load ptr, ptr %6, align 8
  %135 = getelementptr inbounds i8, ptr %134, i64 %129
  store ptr %135, ptr %6, align 8
  %136 = call fastcc i32 @varint(ptr noundef nonnull %6, ptr noundef nonnull %7) #6
  %137 = load i64, ptr %7, align 8
  %138 = getelementptr inbounds i8, ptr %131, i64 8
  store i64 %137, ptr %131, align 8
  %139 = icmp eq i64 %133, 0
  br i1 %139, label %140, label %130

140:                                              ; preds = %130, %86, %95, %41, %91, %3
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %7) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %6) #5
  ret void
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.umin.i64(i64, i64) #4

attributes #0 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "no-builtins" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { inlinehint mustprogress nofree norecurse nosync nounwind willreturn memory(read, argmem: readwrite, inaccessiblemem: none) "no-builtins" }
attributes #4 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { nounwind }
attributes #6 = { nobuiltin "no-builtins" }

!4 = !{!"branch_weights", !"expected", i32 1, i32 2000}
!5 = !{!"branch_weights", !"expected", i32 2000, i32 1}
!6 = !{!"branch_weights", !"expected", i32 -2147483648, i32 0}
!7 = distinct !{!7, !8}
!8 = !{!"llvm.loop.unroll.disable"}
