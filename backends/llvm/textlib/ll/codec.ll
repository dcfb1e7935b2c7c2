; Made by gen.sh from c/codec.c; do not edit.

%struct.sw_str = type { ptr, i64 }

@alphabet = internal unnamed_addr constant [65 x i8] c"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_\00", align 16

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden range(i32 0, 2) i32 @swh_base64_encode(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %0, i64 8
  %5 = load i64, ptr %4, align 8
  %6 = getelementptr inbounds i8, ptr %1, i64 8
  %7 = load i64, ptr %6, align 8
  %8 = icmp sgt i64 %7, 0
  br i1 %8, label %9, label %17

9:                                                ; preds = %3
  %10 = getelementptr inbounds i8, ptr %1, i64 32
  %11 = load ptr, ptr %10, align 8
  %12 = load i8, ptr %11, align 1
  %13 = icmp eq i8 %12, 0
  %14 = getelementptr inbounds i8, ptr %0, i64 16
  br label %26

15:                                               ; preds = %139
  %16 = load i64, ptr %4, align 8
  br label %17

17:                                               ; preds = %15, %3
  %18 = phi i64 [ %16, %15 ], [ %5, %3 ]
  %19 = getelementptr inbounds i8, ptr %0, i64 16
  %20 = load i64, ptr %19, align 8
  %21 = icmp ugt i64 %18, %20
  br i1 %21, label %22, label %24, !prof !4

22:                                               ; preds = %17
  %23 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %18, ptr %23, align 8
  store i64 %5, ptr %4, align 8
  br label %24

24:                                               ; preds = %17, %22
  %25 = phi i32 [ 1, %22 ], [ 0, %17 ]
  ret i32 %25

26:                                               ; preds = %9, %139
  %27 = phi i64 [ 0, %9 ], [ %140, %139 ]
  %28 = load ptr, ptr %1, align 8
  %29 = getelementptr inbounds %struct.sw_str, ptr %28, i64 %27
  %30 = load ptr, ptr %29, align 8
  %31 = getelementptr inbounds i8, ptr %29, i64 8
  %32 = load i64, ptr %31, align 8
  %33 = udiv i64 %32, 3
  %34 = shl i64 %33, 2
  %35 = urem i64 %32, 3
  %36 = icmp eq i64 %35, 0
  %37 = add nuw nsw i64 %35, 1
  %38 = select i1 %13, i64 %37, i64 4
  %39 = select i1 %36, i64 0, i64 %38
  %40 = add i64 %39, %34
  %41 = load i64, ptr %4, align 8
  %42 = add i64 %40, %41
  store i64 %42, ptr %4, align 8
  %43 = load i64, ptr %14, align 8
  %44 = icmp ugt i64 %42, %43
  br i1 %44, label %50, label %45, !prof !4

45:                                               ; preds = %26
  %46 = load ptr, ptr %0, align 8
  %47 = icmp eq ptr %46, null
  %48 = getelementptr inbounds i8, ptr %46, i64 %41
  %49 = select i1 %47, ptr %0, ptr %48
  br label %50

50:                                               ; preds = %45, %26
  %51 = phi ptr [ null, %26 ], [ %49, %45 ]
  %52 = load ptr, ptr %2, align 8
  %53 = getelementptr inbounds %struct.sw_str, ptr %52, i64 %27
  store ptr %51, ptr %53, align 8
  %54 = load ptr, ptr %2, align 8
  %55 = getelementptr inbounds %struct.sw_str, ptr %54, i64 %27, i32 1
  store i64 %40, ptr %55, align 8
  %56 = icmp eq ptr %51, null
  br i1 %56, label %139, label %57

57:                                               ; preds = %50
  %58 = icmp ugt i64 %32, 2
  br i1 %58, label %59, label %100

59:                                               ; preds = %57, %59
  %60 = phi ptr [ %96, %59 ], [ %51, %57 ]
  %61 = phi i64 [ %98, %59 ], [ %32, %57 ]
  %62 = phi ptr [ %97, %59 ], [ %30, %57 ]
  %63 = load i8, ptr %62, align 1
  %64 = zext i8 %63 to i32
  %65 = shl nuw nsw i32 %64, 16
  %66 = getelementptr inbounds i8, ptr %62, i64 1
  %67 = load i8, ptr %66, align 1
  %68 = zext i8 %67 to i32
  %69 = shl nuw nsw i32 %68, 8
  %70 = getelementptr inbounds i8, ptr %62, i64 2
  %71 = load i8, ptr %70, align 1
  %72 = zext i8 %71 to i32
  %73 = or disjoint i32 %69, %72
  %74 = or disjoint i32 %69, %65
  %75 = lshr i32 %64, 2
  %76 = zext nneg i32 %75 to i64
  %77 = getelementptr inbounds [65 x i8], ptr @alphabet, i64 0, i64 %76
  %78 = load i8, ptr %77, align 1
  %79 = getelementptr inbounds i8, ptr %60, i64 1
  store i8 %78, ptr %60, align 1
  %80 = lshr i32 %74, 12
  %81 = and i32 %80, 63
  %82 = zext nneg i32 %81 to i64
  %83 = getelementptr inbounds [65 x i8], ptr @alphabet, i64 0, i64 %82
  %84 = load i8, ptr %83, align 1
  %85 = getelementptr inbounds i8, ptr %60, i64 2
  store i8 %84, ptr %79, align 1
  %86 = lshr i32 %73, 6
  %87 = and i32 %86, 63
  %88 = zext nneg i32 %87 to i64
  %89 = getelementptr inbounds [65 x i8], ptr @alphabet, i64 0, i64 %88
  %90 = load i8, ptr %89, align 1
  %91 = getelementptr inbounds i8, ptr %60, i64 3
  store i8 %90, ptr %85, align 1
  %92 = and i32 %72, 63
  %93 = zext nneg i32 %92 to i64
  %94 = getelementptr inbounds [65 x i8], ptr @alphabet, i64 0, i64 %93
  %95 = load i8, ptr %94, align 1
  %96 = getelementptr inbounds i8, ptr %60, i64 4
  store i8 %95, ptr %91, align 1
  %97 = getelementptr inbounds i8, ptr %62, i64 3
  %98 = add i64 %61, -3
  %99 = icmp ugt i64 %98, 2
  br i1 %99, label %59, label %100

100:                                              ; preds = %59, %57
  %101 = phi ptr [ %30, %57 ], [ %97, %59 ]
  %102 = phi i64 [ %32, %57 ], [ %98, %59 ]
  %103 = phi ptr [ %51, %57 ], [ %96, %59 ]
  %104 = icmp eq i64 %102, 0
  br i1 %104, label %139, label %105

105:                                              ; preds = %100
  %106 = load i8, ptr %101, align 1
  %107 = zext i8 %106 to i32
  %108 = shl nuw nsw i32 %107, 16
  %109 = icmp eq i64 %102, 2
  br i1 %109, label %110, label %115

110:                                              ; preds = %105
  %111 = getelementptr inbounds i8, ptr %101, i64 1
  %112 = load i8, ptr %111, align 1
  %113 = zext i8 %112 to i32
  %114 = shl nuw nsw i32 %113, 8
  br label %115

115:                                              ; preds = %105, %110
  %116 = phi i32 [ %114, %110 ], [ 0, %105 ]
  %117 = or i32 %116, %108
  %118 = lshr i32 %117, 18
  %119 = zext nneg i32 %118 to i64
  %120 = getelementptr inbounds [65 x i8], ptr @alphabet, i64 0, i64 %119
  %121 = load i8, ptr %120, align 1
  %122 = getelementptr inbounds i8, ptr %103, i64 1
  store i8 %121, ptr %103, align 1
  %123 = lshr i32 %117, 12
  %124 = and i32 %123, 63
  %125 = zext nneg i32 %124 to i64
  %126 = getelementptr inbounds [65 x i8], ptr @alphabet, i64 0, i64 %125
  %127 = load i8, ptr %126, align 1
  %128 = getelementptr inbounds i8, ptr %103, i64 2
  store i8 %127, ptr %122, align 1
  br i1 %109, label %131, label %129

129:                                              ; preds = %115
  br i1 %13, label %139, label %130

130:                                              ; preds = %129
  store i8 61, ptr %128, align 1
  br label %137

131:                                              ; preds = %115
  %132 = lshr exact i32 %116, 6
  %133 = and i32 %132, 60
  %134 = zext nneg i32 %133 to i64
  %135 = getelementptr inbounds [65 x i8], ptr @alphabet, i64 0, i64 %134
  %136 = load i8, ptr %135, align 4
  store i8 %136, ptr %128, align 1
  br i1 %13, label %139, label %137

137:                                              ; preds = %130, %131
  %138 = getelementptr inbounds i8, ptr %103, i64 3
  store i8 61, ptr %138, align 1
  br label %139

139:                                              ; preds = %129, %131, %137, %100, %50
  %140 = add nuw nsw i64 %27, 1
  %141 = load i64, ptr %6, align 8
  %142 = icmp slt i64 %140, %141
  br i1 %142, label %26, label %15
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i64, i1 immarg) #1

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_base64_decode(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %0, i64 8
  %5 = load i64, ptr %4, align 8
  %6 = getelementptr inbounds i8, ptr %1, i64 8
  %7 = load i64, ptr %6, align 8
  %8 = icmp sgt i64 %7, 0
  br i1 %8, label %9, label %143

9:                                                ; preds = %3
  %10 = getelementptr inbounds i8, ptr %0, i64 16
  br label %11

11:                                               ; preds = %9, %137
  %12 = phi i64 [ 0, %9 ], [ %138, %137 ]
  %13 = load ptr, ptr %1, align 8
  %14 = getelementptr inbounds %struct.sw_str, ptr %13, i64 %12
  %15 = load ptr, ptr %14, align 8
  %16 = getelementptr inbounds i8, ptr %14, i64 8
  %17 = load i64, ptr %16, align 8
  %18 = and i64 %17, 3
  %19 = icmp eq i64 %18, 1
  br i1 %19, label %150, label %20

20:                                               ; preds = %11
  %21 = icmp eq i64 %17, 0
  br i1 %21, label %68, label %22

22:                                               ; preds = %20
  %23 = icmp eq i64 %18, 0
  br i1 %23, label %24, label %35

24:                                               ; preds = %22
  %25 = getelementptr i8, ptr %15, i64 %17
  %26 = getelementptr i8, ptr %25, i64 -1
  %27 = load i8, ptr %26, align 1
  %28 = icmp eq i8 %27, 61
  br i1 %28, label %29, label %35

29:                                               ; preds = %24
  %30 = getelementptr i8, ptr %25, i64 -2
  %31 = load i8, ptr %30, align 1
  %32 = icmp eq i8 %31, 61
  %33 = select i1 %32, i64 -2, i64 -1
  %34 = add i64 %33, %17
  br label %35

35:                                               ; preds = %29, %22, %24
  %36 = phi i64 [ %34, %29 ], [ %17, %24 ], [ %17, %22 ]
  br label %37

37:                                               ; preds = %35, %62
  %38 = phi i64 [ %63, %62 ], [ 0, %35 ]
  %39 = getelementptr inbounds i8, ptr %15, i64 %38
  %40 = load i8, ptr %39, align 1
  %41 = zext i8 %40 to i32
  %42 = add nsw i32 %41, -65
  %43 = and i32 %42, 254
  %44 = icmp ult i32 %43, 26
  br i1 %44, label %59, label %45

45:                                               ; preds = %37
  %46 = add nuw nsw i32 %41, 159
  %47 = and i32 %46, 254
  %48 = icmp ult i32 %47, 26
  br i1 %48, label %49, label %51

49:                                               ; preds = %45
  %50 = add nsw i32 %41, -71
  br label %59

51:                                               ; preds = %45
  %52 = add nuw nsw i32 %41, 208
  %53 = and i32 %52, 254
  %54 = icmp ult i32 %53, 10
  br i1 %54, label %62, label %55

55:                                               ; preds = %51
  %56 = icmp eq i8 %40, 45
  %57 = icmp eq i8 %40, 95
  %58 = select i1 %57, i32 63, i32 -1
  br i1 %56, label %62, label %59

59:                                               ; preds = %55, %37, %49
  %60 = phi i32 [ %50, %49 ], [ %58, %55 ], [ %42, %37 ]
  %61 = icmp slt i32 %60, 0
  br i1 %61, label %150, label %62

62:                                               ; preds = %55, %51, %59
  %63 = add nuw i64 %38, 1
  %64 = icmp eq i64 %63, %36
  br i1 %64, label %65, label %37

65:                                               ; preds = %62
  %66 = and i64 %36, 3
  %67 = icmp eq i64 %66, 1
  br i1 %67, label %150, label %68

68:                                               ; preds = %20, %65
  %69 = phi i64 [ %66, %65 ], [ 0, %20 ]
  %70 = phi i64 [ %36, %65 ], [ 0, %20 ]
  %71 = lshr i64 %70, 2
  %72 = mul nuw i64 %71, 3
  %73 = tail call i64 @llvm.usub.sat.i64(i64 %69, i64 1)
  %74 = add nuw i64 %72, %73
  %75 = load i64, ptr %4, align 8
  %76 = add i64 %75, %74
  store i64 %76, ptr %4, align 8
  %77 = load i64, ptr %10, align 8
  %78 = icmp ugt i64 %76, %77
  br i1 %78, label %84, label %79, !prof !4

79:                                               ; preds = %68
  %80 = load ptr, ptr %0, align 8
  %81 = icmp eq ptr %80, null
  %82 = getelementptr inbounds i8, ptr %80, i64 %75
  %83 = select i1 %81, ptr %0, ptr %82
  br label %84

84:                                               ; preds = %79, %68
  %85 = phi ptr [ null, %68 ], [ %83, %79 ]
  %86 = load ptr, ptr %2, align 8
  %87 = getelementptr inbounds %struct.sw_str, ptr %86, i64 %12
  store ptr %85, ptr %87, align 8
  %88 = load ptr, ptr %2, align 8
  %89 = getelementptr inbounds %struct.sw_str, ptr %88, i64 %12, i32 1
  store i64 %74, ptr %89, align 8
  %90 = icmp ne ptr %85, null
  %91 = icmp ne i64 %70, 0
  %92 = and i1 %90, %91
  br i1 %92, label %93, label %137

93:                                               ; preds = %84, %132
  %94 = phi i64 [ %135, %132 ], [ 0, %84 ]
  %95 = phi i32 [ %134, %132 ], [ 0, %84 ]
  %96 = phi i32 [ %124, %132 ], [ 0, %84 ]
  %97 = phi ptr [ %133, %132 ], [ %85, %84 ]
  %98 = shl i32 %96, 6
  %99 = getelementptr inbounds i8, ptr %15, i64 %94
  %100 = load i8, ptr %99, align 1
  %101 = zext i8 %100 to i32
  %102 = add nsw i32 %101, -65
  %103 = and i32 %102, 254
  %104 = icmp ult i32 %103, 26
  br i1 %104, label %122, label %105

105:                                              ; preds = %93
  %106 = add nuw nsw i32 %101, 159
  %107 = and i32 %106, 254
  %108 = icmp ult i32 %107, 26
  br i1 %108, label %109, label %111

109:                                              ; preds = %105
  %110 = add nsw i32 %101, -71
  br label %122

111:                                              ; preds = %105
  %112 = add nuw nsw i32 %101, 208
  %113 = and i32 %112, 254
  %114 = icmp ult i32 %113, 10
  br i1 %114, label %115, label %117

115:                                              ; preds = %111
  %116 = add nuw nsw i32 %101, 4
  br label %122

117:                                              ; preds = %111
  %118 = icmp eq i8 %100, 45
  %119 = icmp eq i8 %100, 95
  %120 = select i1 %119, i32 63, i32 -1
  %121 = select i1 %118, i32 62, i32 %120
  br label %122

122:                                              ; preds = %93, %109, %115, %117
  %123 = phi i32 [ %110, %109 ], [ %116, %115 ], [ %121, %117 ], [ %102, %93 ]
  %124 = or i32 %123, %98
  %125 = add nuw nsw i32 %95, 6
  %126 = icmp sgt i32 %95, 1
  br i1 %126, label %127, label %132

127:                                              ; preds = %122
  %128 = add nsw i32 %95, -2
  %129 = lshr i32 %124, %128
  %130 = trunc i32 %129 to i8
  %131 = getelementptr inbounds i8, ptr %97, i64 1
  store i8 %130, ptr %97, align 1
  br label %132

132:                                              ; preds = %122, %127
  %133 = phi ptr [ %131, %127 ], [ %97, %122 ]
  %134 = phi i32 [ %128, %127 ], [ %125, %122 ]
  %135 = add nuw i64 %94, 1
  %136 = icmp eq i64 %135, %70
  br i1 %136, label %137, label %93

137:                                              ; preds = %132, %84
  %138 = add nuw nsw i64 %12, 1
  %139 = load i64, ptr %6, align 8
  %140 = icmp slt i64 %138, %139
  br i1 %140, label %11, label %141

141:                                              ; preds = %137
  %142 = load i64, ptr %4, align 8
  br label %143

143:                                              ; preds = %141, %3
  %144 = phi i64 [ %142, %141 ], [ %5, %3 ]
  %145 = getelementptr inbounds i8, ptr %0, i64 16
  %146 = load i64, ptr %145, align 8
  %147 = icmp ugt i64 %144, %146
  br i1 %147, label %148, label %152, !prof !4

148:                                              ; preds = %143
  %149 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %144, ptr %149, align 8
  br label %150

150:                                              ; preds = %65, %11, %59, %148
  %151 = phi i32 [ 1, %148 ], [ 16, %59 ], [ 17, %11 ], [ 16, %65 ]
  store i64 %5, ptr %4, align 8
  br label %152

152:                                              ; preds = %150, %143
  %153 = phi i32 [ 0, %143 ], [ %151, %150 ]
  ret i32 %153
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_raw_decode(ptr nocapture noundef writeonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %1, i64 32
  %5 = load ptr, ptr %4, align 8
  %6 = load i64, ptr %5, align 8
  %7 = getelementptr inbounds i8, ptr %1, i64 64
  %8 = load ptr, ptr %7, align 8
  %9 = load i8, ptr %8, align 1
  %10 = getelementptr inbounds i8, ptr %1, i64 96
  %11 = load ptr, ptr %10, align 8
  %12 = load i8, ptr %11, align 1
  %13 = getelementptr inbounds i8, ptr %1, i64 8
  %14 = load i64, ptr %13, align 8
  %15 = icmp eq i64 %14, 0
  br i1 %15, label %137, label %16

16:                                               ; preds = %3
  %17 = getelementptr inbounds i8, ptr %1, i64 128
  %18 = load ptr, ptr %17, align 8
  %19 = load i64, ptr %18, align 8
  %20 = getelementptr inbounds i8, ptr %2, i64 8
  %21 = load i64, ptr %20, align 8
  %22 = sdiv i64 %21, %14
  %23 = mul i64 %22, %19
  %24 = icmp sgt i64 %14, 0
  br i1 %24, label %25, label %137

25:                                               ; preds = %16
  %26 = load ptr, ptr %2, align 8
  %27 = icmp eq i8 %12, 0
  %28 = icmp eq i8 %9, 0
  %29 = icmp ult i64 %6, 2
  %30 = select i1 %28, i1 true, i1 %29
  %31 = icmp ugt i64 %6, %23
  %32 = lshr i64 %6, 1
  %33 = select i1 %30, i1 true, i1 %31
  %34 = icmp eq i64 %32, 1
  %35 = and i64 %32, 9223372036854775806
  %36 = and i64 %6, 2
  %37 = icmp eq i64 %36, 0
  br label %38

38:                                               ; preds = %25, %132
  %39 = phi i64 [ 0, %25 ], [ %133, %132 ]
  %40 = phi ptr [ %26, %25 ], [ %134, %132 ]
  %41 = load ptr, ptr %1, align 8
  %42 = getelementptr inbounds %struct.sw_str, ptr %41, i64 %39
  %43 = load ptr, ptr %42, align 8
  %44 = getelementptr inbounds i8, ptr %42, i64 8
  %45 = load i64, ptr %44, align 8
  br i1 %27, label %46, label %50

46:                                               ; preds = %38
  %47 = getelementptr inbounds i8, ptr %41, i64 8
  %48 = load i64, ptr %47, align 8
  %49 = icmp eq i64 %45, %48
  br i1 %49, label %50, label %125

50:                                               ; preds = %46, %38
  %51 = tail call i64 @llvm.umin.i64(i64 %45, i64 %23)
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %40, ptr readonly align 1 %43, i64 %51, i1 false)
  %52 = icmp ult i64 %45, %23
  br i1 %52, label %53, label %68

53:                                               ; preds = %50
  %54 = sub i64 %23, %51
  %55 = and i64 %54, 7
  %56 = icmp eq i64 %55, 0
  br i1 %56, label %64, label %57

57:                                               ; preds = %53, %57
  %58 = phi i64 [ %61, %57 ], [ %51, %53 ]
  %59 = phi i64 [ %62, %57 ], [ 0, %53 ]
  %60 = getelementptr inbounds i8, ptr %40, i64 %58
  store i8 0, ptr %60, align 1
  %61 = add nuw i64 %58, 1
  %62 = add i64 %59, 1
  %63 = icmp eq i64 %62, %55
  br i1 %63, label %64, label %57, !llvm.loop !5

64:                                               ; preds = %57, %53
  %65 = phi i64 [ %51, %53 ], [ %61, %57 ]
  %66 = sub i64 %51, %23
  %67 = icmp ugt i64 %66, -8
  br i1 %67, label %68, label %69

68:                                               ; preds = %64, %69, %50
  br i1 %33, label %132, label %101

69:                                               ; preds = %64, %69
  %70 = phi i64 [ %86, %69 ], [ %65, %64 ]
  %71 = getelementptr inbounds i8, ptr %40, i64 %70
  store i8 0, ptr %71, align 1
  %72 = add nuw i64 %70, 1
  %73 = getelementptr inbounds i8, ptr %40, i64 %72
  store i8 0, ptr %73, align 1
  %74 = add nuw i64 %70, 2
  %75 = getelementptr inbounds i8, ptr %40, i64 %74
  store i8 0, ptr %75, align 1
  %76 = add nuw i64 %70, 3
  %77 = getelementptr inbounds i8, ptr %40, i64 %76
  store i8 0, ptr %77, align 1
  %78 = add nuw i64 %70, 4
  %79 = getelementptr inbounds i8, ptr %40, i64 %78
  store i8 0, ptr %79, align 1
  %80 = add nuw i64 %70, 5
  %81 = getelementptr inbounds i8, ptr %40, i64 %80
  store i8 0, ptr %81, align 1
  %82 = add nuw i64 %70, 6
  %83 = getelementptr inbounds i8, ptr %40, i64 %82
  store i8 0, ptr %83, align 1
  %84 = add nuw i64 %70, 7
  %85 = getelementptr inbounds i8, ptr %40, i64 %84
  store i8 0, ptr %85, align 1
  %86 = add nuw i64 %70, 8
  %87 = icmp eq i64 %86, %23
  br i1 %87, label %68, label %69

88:                                               ; preds = %104, %101
  %89 = phi i64 [ 0, %101 ], [ %122, %104 ]
  br i1 %37, label %98, label %90

90:                                               ; preds = %88
  %91 = add i64 %89, %103
  %92 = getelementptr inbounds i8, ptr %40, i64 %91
  %93 = load i8, ptr %92, align 1
  %94 = xor i64 %89, -1
  %95 = add i64 %102, %94
  %96 = getelementptr inbounds i8, ptr %40, i64 %95
  %97 = load i8, ptr %96, align 1
  store i8 %97, ptr %92, align 1
  store i8 %93, ptr %96, align 1
  br label %98

98:                                               ; preds = %88, %90
  %99 = add i64 %102, %6
  %100 = icmp ugt i64 %99, %23
  br i1 %100, label %132, label %101

101:                                              ; preds = %68, %98
  %102 = phi i64 [ %99, %98 ], [ %6, %68 ]
  %103 = phi i64 [ %102, %98 ], [ 0, %68 ]
  br i1 %34, label %88, label %104

104:                                              ; preds = %101, %104
  %105 = phi i64 [ %122, %104 ], [ 0, %101 ]
  %106 = phi i64 [ %123, %104 ], [ 0, %101 ]
  %107 = add i64 %105, %103
  %108 = getelementptr inbounds i8, ptr %40, i64 %107
  %109 = load i8, ptr %108, align 1
  %110 = xor i64 %105, -1
  %111 = add i64 %102, %110
  %112 = getelementptr inbounds i8, ptr %40, i64 %111
  %113 = load i8, ptr %112, align 1
  store i8 %113, ptr %108, align 1
  store i8 %109, ptr %112, align 1
  %114 = or disjoint i64 %105, 1
  %115 = add i64 %114, %103
  %116 = getelementptr inbounds i8, ptr %40, i64 %115
  %117 = load i8, ptr %116, align 1
  %118 = xor i64 %105, -2
  %119 = add i64 %102, %118
  %120 = getelementptr inbounds i8, ptr %40, i64 %119
  %121 = load i8, ptr %120, align 1
  store i8 %121, ptr %116, align 1
  store i8 %117, ptr %120, align 1
  %122 = add nuw nsw i64 %105, 2
  %123 = add i64 %106, 2
  %124 = icmp eq i64 %123, %35
  br i1 %124, label %88, label %104

125:                                              ; preds = %46
  %126 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 %39, ptr %126, align 8
  %127 = load ptr, ptr %1, align 8
  %128 = getelementptr inbounds i8, ptr %127, i64 8
  %129 = load i64, ptr %128, align 8
  %130 = getelementptr inbounds i8, ptr %0, i64 40
  store i64 %129, ptr %130, align 8
  %131 = getelementptr inbounds i8, ptr %0, i64 48
  store i64 %45, ptr %131, align 8
  br label %137

132:                                              ; preds = %98, %68
  %133 = add nuw nsw i64 %39, 1
  %134 = getelementptr inbounds i8, ptr %40, i64 %23
  %135 = load i64, ptr %13, align 8
  %136 = icmp slt i64 %133, %135
  br i1 %136, label %38, label %137

137:                                              ; preds = %132, %16, %125, %3
  %138 = phi i32 [ 0, %3 ], [ 16, %125 ], [ 0, %16 ], [ 0, %132 ]
  ret i32 %138
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.usub.sat.i64(i64, i64) #2

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.umin.i64(i64, i64) #2

attributes #0 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "no-builtins" }
attributes #1 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }

!4 = !{!"branch_weights", !"expected", i32 1, i32 2000}
!5 = distinct !{!5, !6}
!6 = !{!"llvm.loop.unroll.disable"}
