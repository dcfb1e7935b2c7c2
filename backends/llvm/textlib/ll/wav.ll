; Made by gen.sh from c/wav.c; do not edit.

%struct.wav = type { i64, i64, ptr, i64 }

@.str = private unnamed_addr constant [5 x i8] c"RIFF\00", align 1
@.str.1 = private unnamed_addr constant [15 x i8] c"WAVEfmt \10\00\00\00\01\00\00", align 1
@.str.2 = private unnamed_addr constant [7 x i8] c"\10\00data\00", align 1
@.str.3 = private unnamed_addr constant [5 x i8] c"WAVE\00", align 1
@.str.4 = private unnamed_addr constant [5 x i8] c"fmt \00", align 1

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_wav_shape(ptr nocapture noundef writeonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = alloca %struct.wav, align 8
  call void @llvm.lifetime.start.p0(i64 32, ptr nonnull %4) #4
  %5 = load ptr, ptr %1, align 8
  %6 = load ptr, ptr %5, align 8
  %7 = getelementptr inbounds i8, ptr %5, i64 8
  %8 = load i64, ptr %7, align 8
  %9 = call fastcc i32 @readWav(ptr noundef %0, ptr %6, i64 %8, ptr noundef nonnull %4) #5
  %10 = getelementptr inbounds i8, ptr %1, i64 32
  %11 = load ptr, ptr %10, align 8
  %12 = load i64, ptr %11, align 8
  %13 = icmp eq i32 %9, 0
  br i1 %13, label %14, label %32

14:                                               ; preds = %3
  %15 = getelementptr inbounds i8, ptr %1, i64 64
  %16 = load ptr, ptr %15, align 8
  %17 = load i64, ptr %16, align 8
  %18 = icmp slt i64 %17, 0
  %19 = load i64, ptr %4, align 8
  br i1 %18, label %20, label %25

20:                                               ; preds = %14
  %21 = getelementptr inbounds i8, ptr %4, i64 24
  %22 = load i64, ptr %21, align 8
  %23 = shl i64 %19, 1
  %24 = udiv i64 %22, %23
  br label %25

25:                                               ; preds = %14, %20
  %26 = phi i64 [ %24, %20 ], [ %17, %14 ]
  %27 = load ptr, ptr %2, align 8
  store i64 %26, ptr %27, align 8
  %28 = icmp slt i64 %12, 0
  %29 = select i1 %28, i64 %19, i64 %12
  %30 = load ptr, ptr %2, align 8
  %31 = getelementptr inbounds i8, ptr %30, i64 8
  store i64 %29, ptr %31, align 8
  br label %32

32:                                               ; preds = %3, %25
  call void @llvm.lifetime.end.p0(i64 32, ptr nonnull %4) #4
  ret i32 %9
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define internal fastcc noundef i32 @readWav(ptr nocapture noundef writeonly %0, ptr %1, i64 %2, ptr nocapture noundef writeonly %3) unnamed_addr #2 {
  %5 = icmp ult i64 %2, 4
  br i1 %5, label %212, label %6

6:                                                ; preds = %4
  %7 = load i8, ptr %1, align 1
  %8 = icmp eq i8 %7, 82
  br i1 %8, label %9, label %21

9:                                                ; preds = %6
  %10 = getelementptr inbounds i8, ptr %1, i64 1
  %11 = load i8, ptr %10, align 1
  %12 = icmp eq i8 %11, 73
  br i1 %12, label %13, label %21

13:                                               ; preds = %9
  %14 = getelementptr inbounds i8, ptr %1, i64 2
  %15 = load i8, ptr %14, align 1
  %16 = icmp eq i8 %15, 70
  br i1 %16, label %17, label %21

17:                                               ; preds = %13
  %18 = getelementptr inbounds i8, ptr %1, i64 3
  %19 = load i8, ptr %18, align 1
  %20 = icmp eq i8 %19, 70
  br i1 %20, label %27, label %21

21:                                               ; preds = %17, %13, %9, %6
  %22 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 ptrtoint (ptr @.str to i64), ptr %22, align 8
  %23 = getelementptr inbounds i8, ptr %0, i64 40
  store i64 4, ptr %23, align 8
  %24 = ptrtoint ptr %1 to i64
  %25 = getelementptr inbounds i8, ptr %0, i64 48
  store i64 %24, ptr %25, align 8
  %26 = getelementptr inbounds i8, ptr %0, i64 56
  store i64 4, ptr %26, align 8
  br label %212

27:                                               ; preds = %17
  %28 = icmp ult i64 %2, 12
  br i1 %28, label %212, label %29

29:                                               ; preds = %27
  %30 = getelementptr inbounds i8, ptr %1, i64 8
  %31 = load i8, ptr %30, align 1
  %32 = icmp eq i8 %31, 87
  br i1 %32, label %33, label %45

33:                                               ; preds = %29
  %34 = getelementptr inbounds i8, ptr %1, i64 9
  %35 = load i8, ptr %34, align 1
  %36 = icmp eq i8 %35, 65
  br i1 %36, label %37, label %45

37:                                               ; preds = %33
  %38 = getelementptr inbounds i8, ptr %1, i64 10
  %39 = load i8, ptr %38, align 1
  %40 = icmp eq i8 %39, 86
  br i1 %40, label %41, label %45

41:                                               ; preds = %37
  %42 = getelementptr inbounds i8, ptr %1, i64 11
  %43 = load i8, ptr %42, align 1
  %44 = icmp eq i8 %43, 69
  br i1 %44, label %51, label %45

45:                                               ; preds = %41, %37, %33, %29
  %46 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 ptrtoint (ptr @.str.3 to i64), ptr %46, align 8
  %47 = getelementptr inbounds i8, ptr %0, i64 40
  store i64 4, ptr %47, align 8
  %48 = ptrtoint ptr %30 to i64
  %49 = getelementptr inbounds i8, ptr %0, i64 48
  store i64 %48, ptr %49, align 8
  %50 = getelementptr inbounds i8, ptr %0, i64 56
  store i64 4, ptr %50, align 8
  br label %212

51:                                               ; preds = %41
  %52 = icmp ult i64 %2, 16
  br i1 %52, label %212, label %53

53:                                               ; preds = %51
  %54 = getelementptr inbounds i8, ptr %1, i64 12
  %55 = load i8, ptr %54, align 1
  %56 = icmp eq i8 %55, 102
  br i1 %56, label %57, label %69

57:                                               ; preds = %53
  %58 = getelementptr inbounds i8, ptr %1, i64 13
  %59 = load i8, ptr %58, align 1
  %60 = icmp eq i8 %59, 109
  br i1 %60, label %61, label %69

61:                                               ; preds = %57
  %62 = getelementptr inbounds i8, ptr %1, i64 14
  %63 = load i8, ptr %62, align 1
  %64 = icmp eq i8 %63, 116
  br i1 %64, label %65, label %69

65:                                               ; preds = %61
  %66 = getelementptr inbounds i8, ptr %1, i64 15
  %67 = load i8, ptr %66, align 1
  %68 = icmp eq i8 %67, 32
  br i1 %68, label %75, label %69

69:                                               ; preds = %65, %61, %57, %53
  %70 = getelementptr inbounds i8, ptr %0, i64 32
  store i64 ptrtoint (ptr @.str.4 to i64), ptr %70, align 8
  %71 = getelementptr inbounds i8, ptr %0, i64 40
  store i64 4, ptr %71, align 8
  %72 = ptrtoint ptr %54 to i64
  %73 = getelementptr inbounds i8, ptr %0, i64 48
  store i64 %72, ptr %73, align 8
  %74 = getelementptr inbounds i8, ptr %0, i64 56
  store i64 4, ptr %74, align 8
  br label %212

75:                                               ; preds = %65
  %76 = icmp ult i64 %2, 36
  br i1 %76, label %212, label %77

77:                                               ; preds = %75
  %78 = getelementptr inbounds i8, ptr %1, i64 16
  %79 = load i8, ptr %78, align 1
  %80 = getelementptr inbounds i8, ptr %1, i64 17
  %81 = load i8, ptr %80, align 1
  %82 = zext i8 %81 to i32
  %83 = shl nuw nsw i32 %82, 8
  %84 = getelementptr inbounds i8, ptr %1, i64 18
  %85 = load i8, ptr %84, align 1
  %86 = zext i8 %85 to i32
  %87 = shl nuw nsw i32 %86, 16
  %88 = getelementptr inbounds i8, ptr %1, i64 19
  %89 = load i8, ptr %88, align 1
  %90 = zext i8 %89 to i32
  %91 = shl nuw i32 %90, 24
  %92 = getelementptr inbounds i8, ptr %1, i64 22
  %93 = load i8, ptr %92, align 1
  %94 = zext i8 %93 to i32
  %95 = getelementptr inbounds i8, ptr %1, i64 23
  %96 = load i8, ptr %95, align 1
  %97 = zext i8 %96 to i32
  %98 = shl nuw nsw i32 %97, 8
  %99 = or disjoint i32 %98, %94
  %100 = zext i8 %79 to i32
  %101 = or disjoint i32 %83, %100
  %102 = or disjoint i32 %87, %101
  %103 = zext nneg i32 %99 to i64
  store i64 %103, ptr %3, align 8
  %104 = getelementptr inbounds i8, ptr %1, i64 24
  %105 = load i8, ptr %104, align 1
  %106 = zext i8 %105 to i32
  %107 = getelementptr inbounds i8, ptr %1, i64 25
  %108 = load i8, ptr %107, align 1
  %109 = zext i8 %108 to i32
  %110 = shl nuw nsw i32 %109, 8
  %111 = or disjoint i32 %110, %106
  %112 = getelementptr inbounds i8, ptr %1, i64 26
  %113 = load i8, ptr %112, align 1
  %114 = zext i8 %113 to i32
  %115 = shl nuw nsw i32 %114, 16
  %116 = or disjoint i32 %115, %111
  %117 = getelementptr inbounds i8, ptr %1, i64 27
  %118 = load i8, ptr %117, align 1
  %119 = zext i8 %118 to i32
  %120 = shl nuw i32 %119, 24
  %121 = or disjoint i32 %120, %116
  %122 = or disjoint i32 %91, %102
  %123 = sext i32 %121 to i64
  %124 = getelementptr inbounds i8, ptr %3, i64 8
  store i64 %123, ptr %124, align 8
  %125 = and i32 %122, -3
  %126 = icmp eq i32 %125, 16
  br i1 %126, label %127, label %212

127:                                              ; preds = %77
  %128 = getelementptr inbounds i8, ptr %1, i64 20
  %129 = load i8, ptr %128, align 1
  %130 = zext i8 %129 to i32
  %131 = getelementptr inbounds i8, ptr %1, i64 21
  %132 = load i8, ptr %131, align 1
  %133 = zext i8 %132 to i32
  %134 = shl nuw nsw i32 %133, 8
  %135 = or disjoint i32 %134, %130
  %136 = icmp eq i32 %135, 1
  br i1 %136, label %137, label %212

137:                                              ; preds = %127
  %138 = getelementptr inbounds i8, ptr %1, i64 34
  %139 = load i8, ptr %138, align 1
  %140 = zext i8 %139 to i32
  %141 = getelementptr inbounds i8, ptr %1, i64 35
  %142 = load i8, ptr %141, align 1
  %143 = zext i8 %142 to i32
  %144 = shl nuw nsw i32 %143, 8
  %145 = or disjoint i32 %144, %140
  %146 = icmp eq i32 %145, 16
  br i1 %146, label %147, label %212

147:                                              ; preds = %137
  %148 = getelementptr inbounds i8, ptr %1, i64 32
  %149 = load i8, ptr %148, align 1
  %150 = zext i8 %149 to i32
  %151 = getelementptr inbounds i8, ptr %1, i64 33
  %152 = load i8, ptr %151, align 1
  %153 = zext i8 %152 to i32
  %154 = shl nuw nsw i32 %153, 8
  %155 = or disjoint i32 %154, %150
  %156 = shl nuw nsw i32 %99, 1
  %157 = icmp eq i32 %155, %156
  br i1 %157, label %158, label %212

158:                                              ; preds = %147
  %159 = icmp eq i32 %99, 0
  br i1 %159, label %212, label %160

160:                                              ; preds = %158
  %161 = add nuw nsw i32 %122, 20
  %162 = zext nneg i32 %161 to i64
  %163 = or disjoint i64 %162, 8
  %164 = icmp ugt i64 %163, %2
  br i1 %164, label %212, label %165

165:                                              ; preds = %160, %208
  %166 = phi i64 [ %210, %208 ], [ %163, %160 ]
  %167 = phi i64 [ %209, %208 ], [ %162, %160 ]
  %168 = getelementptr inbounds i8, ptr %1, i64 %167
  %169 = getelementptr inbounds i8, ptr %168, i64 4
  %170 = load i8, ptr %169, align 1
  %171 = zext i8 %170 to i64
  %172 = getelementptr inbounds i8, ptr %168, i64 5
  %173 = load i8, ptr %172, align 1
  %174 = zext i8 %173 to i64
  %175 = shl nuw nsw i64 %174, 8
  %176 = or disjoint i64 %175, %171
  %177 = getelementptr inbounds i8, ptr %168, i64 6
  %178 = load i8, ptr %177, align 1
  %179 = zext i8 %178 to i64
  %180 = shl nuw nsw i64 %179, 16
  %181 = or disjoint i64 %180, %176
  %182 = getelementptr inbounds i8, ptr %168, i64 7
  %183 = load i8, ptr %182, align 1
  %184 = zext i8 %183 to i64
  %185 = shl nuw nsw i64 %184, 24
  %186 = or disjoint i64 %185, %181
  %187 = sub i64 %2, %166
  %188 = icmp ult i64 %187, %186
  br i1 %188, label %212, label %189

189:                                              ; preds = %165
  %190 = load i8, ptr %168, align 1
  %191 = icmp eq i8 %190, 100
  br i1 %191, label %192, label %208

192:                                              ; preds = %189
  %193 = getelementptr inbounds i8, ptr %168, i64 1
  %194 = load i8, ptr %193, align 1
  %195 = icmp eq i8 %194, 97
  br i1 %195, label %196, label %208

196:                                              ; preds = %192
  %197 = getelementptr inbounds i8, ptr %168, i64 2
  %198 = load i8, ptr %197, align 1
  %199 = icmp eq i8 %198, 116
  br i1 %199, label %200, label %208

200:                                              ; preds = %196
  %201 = getelementptr inbounds i8, ptr %168, i64 3
  %202 = load i8, ptr %201, align 1
  %203 = icmp eq i8 %202, 97
  br i1 %203, label %204, label %208

204:                                              ; preds = %200
  %205 = getelementptr inbounds i8, ptr %1, i64 %166
  %206 = getelementptr inbounds i8, ptr %3, i64 16
  store ptr %205, ptr %206, align 8
  %207 = getelementptr inbounds i8, ptr %3, i64 24
  store i64 %186, ptr %207, align 8
  br label %212

208:                                              ; preds = %196, %192, %189, %200
  %209 = add i64 %166, %186
  %210 = add i64 %209, 8
  %211 = icmp ugt i64 %210, %2
  br i1 %211, label %212, label %165

212:                                              ; preds = %208, %165, %160, %204, %27, %45, %51, %69, %4, %21, %77, %147, %137, %127, %158, %75
  %213 = phi i32 [ 16, %75 ], [ 18, %77 ], [ 18, %147 ], [ 18, %137 ], [ 18, %127 ], [ 20, %158 ], [ 16, %4 ], [ 17, %21 ], [ 16, %51 ], [ 17, %69 ], [ 16, %27 ], [ 17, %45 ], [ 0, %204 ], [ 19, %160 ], [ 19, %208 ], [ 16, %165 ]
  ret i32 %213
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_wav_decode(ptr nocapture noundef writeonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = alloca %struct.wav, align 8
  call void @llvm.lifetime.start.p0(i64 32, ptr nonnull %4) #4
  %5 = load ptr, ptr %1, align 8
  %6 = load ptr, ptr %5, align 8
  %7 = getelementptr inbounds i8, ptr %5, i64 8
  %8 = load i64, ptr %7, align 8
  %9 = call fastcc i32 @readWav(ptr noundef %0, ptr %6, i64 %8, ptr noundef nonnull %4) #5
  %10 = getelementptr inbounds i8, ptr %2, i64 24
  %11 = load ptr, ptr %10, align 8
  %12 = load i64, ptr %11, align 8
  %13 = getelementptr inbounds i8, ptr %11, i64 8
  %14 = load i64, ptr %13, align 8
  %15 = icmp eq i32 %9, 0
  br i1 %15, label %16, label %67

16:                                               ; preds = %3
  %17 = getelementptr inbounds i8, ptr %4, i64 24
  %18 = load i64, ptr %17, align 8
  %19 = load i64, ptr %4, align 8
  %20 = shl i64 %19, 1
  %21 = udiv i64 %18, %20
  %22 = icmp sgt i64 %12, 0
  br i1 %22, label %23, label %34

23:                                               ; preds = %16
  %24 = icmp sgt i64 %14, 0
  %25 = getelementptr inbounds i8, ptr %4, i64 16
  %26 = load ptr, ptr %25, align 8
  %27 = add nsw i64 %19, -1
  br label %28

28:                                               ; preds = %23, %40
  %29 = phi i64 [ 0, %23 ], [ %41, %40 ]
  br i1 %24, label %30, label %40

30:                                               ; preds = %28
  %31 = icmp slt i64 %29, %21
  %32 = mul nsw i64 %29, %19
  %33 = mul nuw nsw i64 %29, %14
  br label %43

34:                                               ; preds = %40, %16
  %35 = getelementptr inbounds i8, ptr %4, i64 8
  %36 = load i64, ptr %35, align 8
  %37 = trunc i64 %36 to i32
  %38 = getelementptr inbounds i8, ptr %2, i64 32
  %39 = load ptr, ptr %38, align 8
  store i32 %37, ptr %39, align 4
  br label %67

40:                                               ; preds = %60, %28
  %41 = add nuw nsw i64 %29, 1
  %42 = icmp eq i64 %41, %12
  br i1 %42, label %34, label %28

43:                                               ; preds = %30, %60
  %44 = phi i64 [ 0, %30 ], [ %65, %60 ]
  br i1 %31, label %45, label %60

45:                                               ; preds = %43
  %46 = icmp slt i64 %44, %19
  %47 = select i1 %46, i64 %44, i64 %27
  %48 = add nsw i64 %47, %32
  %49 = shl nsw i64 %48, 1
  %50 = getelementptr inbounds i8, ptr %26, i64 %49
  %51 = load i8, ptr %50, align 1
  %52 = zext i8 %51 to i16
  %53 = getelementptr inbounds i8, ptr %50, i64 1
  %54 = load i8, ptr %53, align 1
  %55 = zext i8 %54 to i16
  %56 = shl nuw i16 %55, 8
  %57 = or disjoint i16 %56, %52
  %58 = sitofp i16 %57 to float
  %59 = fmul float %58, 0x3F00000000000000
  br label %60

60:                                               ; preds = %45, %43
  %61 = phi float [ %59, %45 ], [ 0.000000e+00, %43 ]
  %62 = load ptr, ptr %2, align 8
  %63 = getelementptr float, ptr %62, i64 %33
  %64 = getelementptr float, ptr %63, i64 %44
  store float %61, ptr %64, align 4
  %65 = add nuw nsw i64 %44, 1
  %66 = icmp eq i64 %65, %14
  br i1 %66, label %40, label %43

67:                                               ; preds = %3, %34
  %68 = phi i32 [ 0, %34 ], [ %9, %3 ]
  call void @llvm.lifetime.end.p0(i64 32, ptr nonnull %4) #4
  ret i32 %68
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden range(i32 0, 2) i32 @swh_wav_encode(ptr noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds i8, ptr %0, i64 8
  %5 = load i64, ptr %4, align 8
  %6 = getelementptr inbounds i8, ptr %1, i64 8
  %7 = load i64, ptr %6, align 8
  %8 = getelementptr inbounds i8, ptr %1, i64 24
  %9 = load ptr, ptr %8, align 8
  %10 = getelementptr inbounds i8, ptr %9, i64 8
  %11 = load i64, ptr %10, align 8
  %12 = getelementptr inbounds i8, ptr %1, i64 32
  %13 = load ptr, ptr %12, align 8
  %14 = load i32, ptr %13, align 4
  %15 = shl i64 %7, 1
  %16 = add i64 %15, 44
  %17 = add i64 %16, %5
  store i64 %17, ptr %4, align 8
  %18 = getelementptr inbounds i8, ptr %0, i64 16
  %19 = load i64, ptr %18, align 8
  %20 = icmp ugt i64 %17, %19
  br i1 %20, label %21, label %28, !prof !4

21:                                               ; preds = %3
  %22 = load ptr, ptr %2, align 8
  store ptr null, ptr %22, align 8
  %23 = load ptr, ptr %2, align 8
  %24 = getelementptr inbounds i8, ptr %23, i64 8
  store i64 %16, ptr %24, align 8
  %25 = load i64, ptr %4, align 8
  %26 = load i64, ptr %18, align 8
  %27 = icmp ugt i64 %25, %26
  br i1 %27, label %98, label %132, !prof !4

28:                                               ; preds = %3
  %29 = load ptr, ptr %0, align 8
  %30 = icmp eq ptr %29, null
  %31 = getelementptr inbounds i8, ptr %29, i64 %5
  %32 = select i1 %30, ptr %0, ptr %31
  %33 = load ptr, ptr %2, align 8
  store ptr %32, ptr %33, align 8
  %34 = load ptr, ptr %2, align 8
  %35 = getelementptr inbounds i8, ptr %34, i64 8
  store i64 %16, ptr %35, align 8
  store i32 1179011410, ptr %32, align 1
  %36 = getelementptr inbounds i8, ptr %32, i64 4
  %37 = trunc i64 %15 to i32
  %38 = add i32 %37, 36
  %39 = trunc i32 %38 to i8
  %40 = getelementptr inbounds i8, ptr %32, i64 5
  store i8 %39, ptr %36, align 1
  %41 = lshr i32 %38, 8
  %42 = trunc i32 %41 to i8
  %43 = getelementptr inbounds i8, ptr %32, i64 6
  store i8 %42, ptr %40, align 1
  %44 = lshr i32 %38, 16
  %45 = trunc i32 %44 to i8
  %46 = getelementptr inbounds i8, ptr %32, i64 7
  store i8 %45, ptr %43, align 1
  %47 = lshr i32 %38, 24
  %48 = trunc nuw i32 %47 to i8
  %49 = getelementptr inbounds i8, ptr %32, i64 8
  store i8 %48, ptr %46, align 1
  %50 = trunc i64 %11 to i32
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 1 dereferenceable(14) %49, ptr noundef nonnull readonly align 1 dereferenceable(14) @.str.1, i64 14, i1 false)
  %51 = getelementptr inbounds i8, ptr %32, i64 22
  %52 = trunc i64 %11 to i8
  %53 = getelementptr inbounds i8, ptr %32, i64 23
  store i8 %52, ptr %51, align 1
  %54 = lshr i64 %11, 8
  %55 = trunc i64 %54 to i8
  %56 = getelementptr inbounds i8, ptr %32, i64 24
  store i8 %55, ptr %53, align 1
  %57 = trunc i32 %14 to i8
  %58 = getelementptr inbounds i8, ptr %32, i64 25
  store i8 %57, ptr %56, align 1
  %59 = lshr i32 %14, 8
  %60 = trunc i32 %59 to i8
  %61 = getelementptr inbounds i8, ptr %32, i64 26
  store i8 %60, ptr %58, align 1
  %62 = lshr i32 %14, 16
  %63 = trunc i32 %62 to i8
  %64 = getelementptr inbounds i8, ptr %32, i64 27
  store i8 %63, ptr %61, align 1
  %65 = lshr i32 %14, 24
  %66 = trunc nuw i32 %65 to i8
  %67 = getelementptr inbounds i8, ptr %32, i64 28
  store i8 %66, ptr %64, align 1
  %68 = shl i32 %50, 1
  %69 = mul i32 %68, %14
  %70 = trunc i32 %69 to i8
  %71 = getelementptr inbounds i8, ptr %32, i64 29
  store i8 %70, ptr %67, align 1
  %72 = lshr i32 %69, 8
  %73 = trunc i32 %72 to i8
  %74 = getelementptr inbounds i8, ptr %32, i64 30
  store i8 %73, ptr %71, align 1
  %75 = lshr i32 %69, 16
  %76 = trunc i32 %75 to i8
  %77 = getelementptr inbounds i8, ptr %32, i64 31
  store i8 %76, ptr %74, align 1
  %78 = lshr i32 %69, 24
  %79 = trunc nuw i32 %78 to i8
  %80 = getelementptr inbounds i8, ptr %32, i64 32
  store i8 %79, ptr %77, align 1
  %81 = trunc i32 %68 to i8
  %82 = getelementptr inbounds i8, ptr %32, i64 33
  store i8 %81, ptr %80, align 1
  %83 = lshr i32 %68, 8
  %84 = trunc i32 %83 to i8
  %85 = getelementptr inbounds i8, ptr %32, i64 34
  store i8 %84, ptr %82, align 1
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 1 dereferenceable(6) %85, ptr noundef nonnull readonly align 1 dereferenceable(6) @.str.2, i64 6, i1 false)
  %86 = getelementptr inbounds i8, ptr %32, i64 40
  %87 = trunc i64 %15 to i8
  %88 = getelementptr inbounds i8, ptr %32, i64 41
  store i8 %87, ptr %86, align 1
  %89 = lshr i64 %15, 8
  %90 = trunc i64 %89 to i8
  %91 = getelementptr inbounds i8, ptr %32, i64 42
  store i8 %90, ptr %88, align 1
  %92 = lshr i64 %15, 16
  %93 = trunc i64 %92 to i8
  %94 = getelementptr inbounds i8, ptr %32, i64 43
  store i8 %93, ptr %91, align 1
  %95 = lshr i64 %15, 24
  %96 = trunc i64 %95 to i8
  store i8 %96, ptr %94, align 1
  %97 = icmp eq i64 %7, 0
  br i1 %97, label %132, label %100

98:                                               ; preds = %21
  %99 = getelementptr inbounds i8, ptr %0, i64 24
  store i64 %25, ptr %99, align 8
  store i64 %5, ptr %4, align 8
  br label %132

100:                                              ; preds = %28
  %101 = getelementptr inbounds i8, ptr %32, i64 44
  br label %102

102:                                              ; preds = %100, %123
  %103 = phi i64 [ %130, %123 ], [ 0, %100 ]
  %104 = phi ptr [ %129, %123 ], [ %101, %100 ]
  %105 = load ptr, ptr %1, align 8
  %106 = getelementptr inbounds float, ptr %105, i64 %103
  %107 = load float, ptr %106, align 4
  %108 = fmul float %107, 3.276800e+04
  %109 = fcmp uno float %108, 0.000000e+00
  br i1 %109, label %123, label %110

110:                                              ; preds = %102
  %111 = fcmp ult float %108, 3.276700e+04
  br i1 %111, label %112, label %123

112:                                              ; preds = %110
  %113 = fcmp ugt float %108, -3.276800e+04
  br i1 %113, label %114, label %123

114:                                              ; preds = %112
  %115 = fptosi float %108 to i32
  %116 = sitofp i32 %115 to float
  %117 = fsub float %108, %116
  %118 = fcmp ult float %117, 5.000000e-01
  %119 = fcmp ole float %117, -5.000000e-01
  %120 = sext i1 %119 to i32
  %121 = select i1 %118, i32 %120, i32 1
  %122 = add nsw i32 %121, %115
  br label %123

123:                                              ; preds = %102, %110, %112, %114
  %124 = phi i32 [ %122, %114 ], [ 0, %102 ], [ 32767, %110 ], [ -32768, %112 ]
  %125 = trunc i32 %124 to i8
  %126 = getelementptr inbounds i8, ptr %104, i64 1
  store i8 %125, ptr %104, align 1
  %127 = lshr i32 %124, 8
  %128 = trunc i32 %127 to i8
  %129 = getelementptr inbounds i8, ptr %104, i64 2
  store i8 %128, ptr %126, align 1
  %130 = add nuw i64 %103, 1
  %131 = icmp eq i64 %130, %7
  br i1 %131, label %132, label %102

132:                                              ; preds = %123, %28, %98, %21
  %133 = phi i32 [ 1, %98 ], [ 0, %21 ], [ 0, %28 ], [ 0, %123 ]
  ret i32 %133
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i64, i1 immarg) #3

attributes #0 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "no-builtins" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { nofree norecurse nosync nounwind memory(argmem: readwrite) "no-builtins" }
attributes #3 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #4 = { nounwind }
attributes #5 = { nobuiltin "no-builtins" }

!4 = !{!"branch_weights", !"expected", i32 1, i32 2000}
