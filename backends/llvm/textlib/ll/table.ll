; Made by gen.sh from c/table.c; do not edit.

%struct.table = type { ptr, i64, i64, i64, i64, i64, i64, ptr, ptr }
%struct.sw_str = type { ptr, i64 }

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_table_find(ptr nocapture noundef readnone %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = alloca %struct.table, align 8
  call void @llvm.lifetime.start.p0(i64 72, ptr nonnull %4) #5
  %5 = getelementptr inbounds i8, ptr %1, i64 64
  %6 = load ptr, ptr %5, align 8
  store ptr %6, ptr %4, align 8
  %7 = load i64, ptr %6, align 1
  %8 = getelementptr inbounds i8, ptr %4, i64 8
  store i64 %7, ptr %8, align 8
  %9 = getelementptr inbounds i8, ptr %6, i64 8
  %10 = load i64, ptr %9, align 1
  %11 = getelementptr inbounds i8, ptr %4, i64 16
  store i64 %10, ptr %11, align 8
  %12 = getelementptr inbounds i8, ptr %6, i64 16
  %13 = load i64, ptr %12, align 1
  %14 = getelementptr inbounds i8, ptr %4, i64 24
  store i64 %13, ptr %14, align 8
  %15 = getelementptr inbounds i8, ptr %6, i64 24
  %16 = load i64, ptr %15, align 1
  %17 = getelementptr inbounds i8, ptr %4, i64 32
  store i64 %16, ptr %17, align 8
  %18 = getelementptr inbounds i8, ptr %6, i64 32
  %19 = load i64, ptr %18, align 1
  %20 = getelementptr inbounds i8, ptr %6, i64 %19
  %21 = getelementptr inbounds i8, ptr %4, i64 56
  store ptr %20, ptr %21, align 8
  %22 = getelementptr inbounds i8, ptr %6, i64 40
  %23 = load i64, ptr %22, align 1
  %24 = getelementptr inbounds i8, ptr %6, i64 %23
  %25 = getelementptr inbounds i8, ptr %4, i64 64
  store ptr %24, ptr %25, align 8
  %26 = getelementptr inbounds i8, ptr %6, i64 48
  %27 = load i64, ptr %26, align 1
  %28 = getelementptr inbounds i8, ptr %4, i64 40
  store i64 %27, ptr %28, align 8
  %29 = getelementptr inbounds i8, ptr %6, i64 56
  %30 = load i64, ptr %29, align 1
  %31 = getelementptr inbounds i8, ptr %4, i64 48
  store i64 %30, ptr %31, align 8
  %32 = getelementptr inbounds i8, ptr %1, i64 8
  %33 = load i64, ptr %32, align 8
  %34 = icmp sgt i64 %33, 0
  br i1 %34, label %35, label %41

35:                                               ; preds = %3
  %36 = icmp eq i64 %7, 0
  %37 = xor i64 %16, -1800455987208640293
  %38 = zext i64 %37 to i128
  %39 = icmp eq i64 %30, 0
  %40 = getelementptr inbounds i8, ptr %1, i64 32
  br label %42

41:                                               ; preds = %132, %3
  call void @llvm.lifetime.end.p0(i64 72, ptr nonnull %4) #5
  ret i32 0

42:                                               ; preds = %35, %132
  %43 = phi i64 [ 0, %35 ], [ %133, %132 ]
  br i1 %36, label %90, label %44, !prof !4

44:                                               ; preds = %42
  %45 = load ptr, ptr %1, align 8
  switch i64 %27, label %55 [
    i64 0, label %46
    i64 8, label %52
  ]

46:                                               ; preds = %44
  %47 = getelementptr inbounds %struct.sw_str, ptr %45, i64 %43
  %48 = load ptr, ptr %47, align 8
  %49 = getelementptr inbounds i8, ptr %47, i64 8
  %50 = load i64, ptr %49, align 8
  %51 = call fastcc ptr @findStr(ptr noundef nonnull %4, ptr %48, i64 %50) #6
  br label %88

52:                                               ; preds = %44
  %53 = getelementptr inbounds i64, ptr %45, i64 %43
  %54 = load i64, ptr %53, align 8
  br label %59

55:                                               ; preds = %44
  %56 = getelementptr inbounds i32, ptr %45, i64 %43
  %57 = load i32, ptr %56, align 4
  %58 = sext i32 %57 to i64
  br label %59

59:                                               ; preds = %55, %52
  %60 = phi i64 [ %54, %52 ], [ %58, %55 ]
  %61 = xor i64 %60, -6884282663029611473
  %62 = zext i64 %61 to i128
  %63 = mul nuw i128 %62, %38
  %64 = lshr i128 %63, 64
  %65 = xor i128 %64, %63
  %66 = trunc i128 %65 to i64
  %67 = and i64 %66, 4294967295
  %68 = mul i64 %67, %10
  %69 = lshr i64 %68, 30
  %70 = and i64 %69, 17179869180
  %71 = getelementptr inbounds i8, ptr %20, i64 %70
  %72 = load i32, ptr %71, align 1
  %73 = zext i32 %72 to i64
  %74 = mul i64 %73, -7046029254386353131
  %75 = add i64 %74, %66
  %76 = lshr i64 %75, 29
  %77 = xor i64 %76, %75
  %78 = mul i64 %77, -2960836687051489901
  %79 = lshr i64 %78, 32
  %80 = mul i64 %79, %13
  %81 = lshr i64 %80, 28
  %82 = and i64 %81, 68719476720
  %83 = getelementptr inbounds i8, ptr %24, i64 %82
  %84 = load i64, ptr %83, align 1
  %85 = icmp eq i64 %84, %60
  %86 = getelementptr inbounds i8, ptr %83, i64 8
  %87 = select i1 %85, ptr %86, ptr null
  br label %88

88:                                               ; preds = %46, %59
  %89 = phi ptr [ %51, %46 ], [ %87, %59 ]
  br i1 %39, label %96, label %115

90:                                               ; preds = %42
  br i1 %39, label %91, label %117

91:                                               ; preds = %90
  %92 = load ptr, ptr %40, align 8
  %93 = load ptr, ptr %92, align 8
  %94 = getelementptr inbounds i8, ptr %92, i64 8
  %95 = load i64, ptr %94, align 8
  br label %109

96:                                               ; preds = %88
  %97 = load ptr, ptr %40, align 8
  %98 = load ptr, ptr %97, align 8
  %99 = getelementptr inbounds i8, ptr %97, i64 8
  %100 = load i64, ptr %99, align 8
  %101 = icmp eq ptr %89, null
  br i1 %101, label %109, label %102

102:                                              ; preds = %96
  %103 = load i32, ptr %89, align 1
  %104 = zext i32 %103 to i64
  %105 = getelementptr inbounds i8, ptr %6, i64 %104
  %106 = getelementptr inbounds i8, ptr %89, i64 4
  %107 = load i32, ptr %106, align 1
  %108 = zext i32 %107 to i64
  br label %109

109:                                              ; preds = %91, %102, %96
  %110 = phi i64 [ %108, %102 ], [ %100, %96 ], [ %95, %91 ]
  %111 = phi ptr [ %105, %102 ], [ %98, %96 ], [ %93, %91 ]
  %112 = load ptr, ptr %2, align 8
  %113 = getelementptr inbounds %struct.sw_str, ptr %112, i64 %43
  store ptr %111, ptr %113, align 8
  %114 = getelementptr inbounds i8, ptr %113, i64 8
  store i64 %110, ptr %114, align 8
  br label %132

115:                                              ; preds = %88
  %116 = icmp eq ptr %89, null
  br i1 %116, label %117, label %119

117:                                              ; preds = %90, %115
  %118 = load ptr, ptr %40, align 8
  br label %119

119:                                              ; preds = %117, %115
  %120 = phi ptr [ %89, %115 ], [ %118, %117 ]
  %121 = load ptr, ptr %2, align 8
  %122 = mul i64 %43, %30
  %123 = getelementptr inbounds i8, ptr %121, i64 %122
  switch i64 %30, label %130 [
    i64 8, label %124
    i64 4, label %126
    i64 2, label %128
  ]

124:                                              ; preds = %119
  %125 = load i64, ptr %120, align 1
  store i64 %125, ptr %123, align 1
  br label %132

126:                                              ; preds = %119
  %127 = load i32, ptr %120, align 1
  store i32 %127, ptr %123, align 1
  br label %132

128:                                              ; preds = %119
  %129 = load i16, ptr %120, align 1
  store i16 %129, ptr %123, align 1
  br label %132

130:                                              ; preds = %119
  %131 = load i8, ptr %120, align 1
  store i8 %131, ptr %123, align 1
  br label %132

132:                                              ; preds = %124, %126, %128, %130, %109
  %133 = add nuw nsw i64 %43, 1
  %134 = load i64, ptr %32, align 8
  %135 = icmp slt i64 %133, %134
  br i1 %135, label %42, label %41
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: inlinehint nofree norecurse nosync nounwind memory(read, inaccessiblemem: none)
define internal fastcc ptr @findStr(ptr nocapture noundef readonly %0, ptr %1, i64 %2) unnamed_addr #2 {
  %4 = getelementptr inbounds i8, ptr %0, i64 32
  %5 = load i64, ptr %4, align 8
  %6 = icmp ugt i64 %2, 16
  br i1 %6, label %7, label %69

7:                                                ; preds = %3
  %8 = getelementptr inbounds i8, ptr %1, i64 %2
  %9 = ptrtoint ptr %8 to i64
  %10 = icmp sgt i64 %2, 16
  br i1 %10, label %11, label %63

11:                                               ; preds = %7
  %12 = add nsw i64 %2, -17
  %13 = and i64 %12, 16
  %14 = icmp eq i64 %13, 0
  br i1 %14, label %15, label %28

15:                                               ; preds = %11
  %16 = load i64, ptr %1, align 1
  %17 = xor i64 %16, -1800455987208640293
  %18 = getelementptr inbounds i8, ptr %1, i64 8
  %19 = load i64, ptr %18, align 1
  %20 = xor i64 %19, %5
  %21 = zext i64 %17 to i128
  %22 = zext i64 %20 to i128
  %23 = mul nuw i128 %22, %21
  %24 = lshr i128 %23, 64
  %25 = xor i128 %24, %23
  %26 = trunc i128 %25 to i64
  %27 = getelementptr inbounds i8, ptr %1, i64 16
  br label %28

28:                                               ; preds = %15, %11
  %29 = phi i64 [ %5, %11 ], [ %26, %15 ]
  %30 = phi ptr [ %1, %11 ], [ %27, %15 ]
  %31 = phi i64 [ poison, %11 ], [ %26, %15 ]
  %32 = icmp ult i64 %12, 16
  br i1 %32, label %63, label %33

33:                                               ; preds = %28, %33
  %34 = phi i64 [ %58, %33 ], [ %29, %28 ]
  %35 = phi ptr [ %59, %33 ], [ %30, %28 ]
  %36 = load i64, ptr %35, align 1
  %37 = xor i64 %36, -1800455987208640293
  %38 = getelementptr inbounds i8, ptr %35, i64 8
  %39 = load i64, ptr %38, align 1
  %40 = xor i64 %39, %34
  %41 = zext i64 %37 to i128
  %42 = zext i64 %40 to i128
  %43 = mul nuw i128 %42, %41
  %44 = lshr i128 %43, 64
  %45 = xor i128 %44, %43
  %46 = trunc i128 %45 to i64
  %47 = getelementptr inbounds i8, ptr %35, i64 16
  %48 = load i64, ptr %47, align 1
  %49 = xor i64 %48, -1800455987208640293
  %50 = getelementptr inbounds i8, ptr %35, i64 24
  %51 = load i64, ptr %50, align 1
  %52 = xor i64 %51, %46
  %53 = zext i64 %49 to i128
  %54 = zext i64 %52 to i128
  %55 = mul nuw i128 %54, %53
  %56 = lshr i128 %55, 64
  %57 = xor i128 %56, %55
  %58 = trunc i128 %57 to i64
  %59 = getelementptr inbounds i8, ptr %35, i64 32
  %60 = ptrtoint ptr %59 to i64
  %61 = sub i64 %9, %60
  %62 = icmp sgt i64 %61, 16
  br i1 %62, label %33, label %63

63:                                               ; preds = %28, %33, %7
  %64 = phi i64 [ %5, %7 ], [ %31, %28 ], [ %58, %33 ]
  %65 = getelementptr inbounds i8, ptr %8, i64 -16
  %66 = load i64, ptr %65, align 1
  %67 = getelementptr inbounds i8, ptr %8, i64 -8
  %68 = load i64, ptr %67, align 1
  br label %102

69:                                               ; preds = %3
  %70 = icmp ugt i64 %2, 7
  br i1 %70, label %71, label %76

71:                                               ; preds = %69
  %72 = load i64, ptr %1, align 1
  %73 = getelementptr inbounds i8, ptr %1, i64 %2
  %74 = getelementptr inbounds i8, ptr %73, i64 -8
  %75 = load i64, ptr %74, align 1
  br label %102

76:                                               ; preds = %69
  %77 = icmp ugt i64 %2, 3
  br i1 %77, label %78, label %85

78:                                               ; preds = %76
  %79 = load i32, ptr %1, align 1
  %80 = zext i32 %79 to i64
  %81 = getelementptr inbounds i8, ptr %1, i64 %2
  %82 = getelementptr inbounds i8, ptr %81, i64 -4
  %83 = load i32, ptr %82, align 1
  %84 = zext i32 %83 to i64
  br label %102

85:                                               ; preds = %76
  %86 = icmp eq i64 %2, 0
  br i1 %86, label %102, label %87

87:                                               ; preds = %85
  %88 = load i8, ptr %1, align 1
  %89 = zext i8 %88 to i64
  %90 = shl nuw nsw i64 %89, 16
  %91 = lshr i64 %2, 1
  %92 = getelementptr inbounds i8, ptr %1, i64 %91
  %93 = load i8, ptr %92, align 1
  %94 = zext i8 %93 to i64
  %95 = shl nuw nsw i64 %94, 8
  %96 = or disjoint i64 %95, %90
  %97 = getelementptr i8, ptr %1, i64 %2
  %98 = getelementptr i8, ptr %97, i64 -1
  %99 = load i8, ptr %98, align 1
  %100 = zext i8 %99 to i64
  %101 = or disjoint i64 %96, %100
  br label %102

102:                                              ; preds = %63, %71, %78, %85, %87
  %103 = phi i64 [ %68, %63 ], [ %75, %71 ], [ %84, %78 ], [ 0, %87 ], [ 0, %85 ]
  %104 = phi i64 [ %66, %63 ], [ %72, %71 ], [ %80, %78 ], [ %101, %87 ], [ 0, %85 ]
  %105 = phi i64 [ %64, %63 ], [ %5, %71 ], [ %5, %78 ], [ %5, %87 ], [ %5, %85 ]
  %106 = xor i64 %2, -1800455987208640293
  %107 = xor i64 %104, -1800455987208640293
  %108 = xor i64 %105, %103
  %109 = zext i64 %107 to i128
  %110 = zext i64 %108 to i128
  %111 = mul nuw i128 %110, %109
  %112 = lshr i128 %111, 64
  %113 = zext i64 %106 to i128
  %114 = and i128 %111, 18446744073709551615
  %115 = xor i128 %112, %114
  %116 = mul nuw i128 %115, %113
  %117 = lshr i128 %116, 64
  %118 = xor i128 %117, %116
  %119 = trunc i128 %118 to i64
  %120 = getelementptr inbounds i8, ptr %0, i64 64
  %121 = load ptr, ptr %120, align 8
  %122 = and i64 %119, 4294967295
  %123 = getelementptr inbounds i8, ptr %0, i64 16
  %124 = load i64, ptr %123, align 8
  %125 = mul i64 %122, %124
  %126 = getelementptr inbounds i8, ptr %0, i64 56
  %127 = load ptr, ptr %126, align 8
  %128 = lshr i64 %125, 30
  %129 = and i64 %128, 17179869180
  %130 = getelementptr inbounds i8, ptr %127, i64 %129
  %131 = load i32, ptr %130, align 1
  %132 = zext i32 %131 to i64
  %133 = mul i64 %132, -7046029254386353131
  %134 = add i64 %133, %119
  %135 = lshr i64 %134, 29
  %136 = xor i64 %135, %134
  %137 = mul i64 %136, -2960836687051489901
  %138 = lshr i64 %137, 32
  %139 = getelementptr inbounds i8, ptr %0, i64 24
  %140 = load i64, ptr %139, align 8
  %141 = mul i64 %138, %140
  %142 = lshr i64 %141, 32
  %143 = mul nuw nsw i64 %142, 24
  %144 = getelementptr inbounds i8, ptr %121, i64 %143
  %145 = load i64, ptr %144, align 1
  %146 = icmp eq i64 %145, %119
  br i1 %146, label %147, label %236

147:                                              ; preds = %102
  %148 = getelementptr inbounds i8, ptr %144, i64 12
  %149 = load i32, ptr %148, align 1
  %150 = zext i32 %149 to i64
  %151 = icmp eq i64 %150, %2
  br i1 %151, label %152, label %236

152:                                              ; preds = %147
  %153 = load ptr, ptr %0, align 8
  %154 = getelementptr inbounds i8, ptr %144, i64 8
  %155 = load i32, ptr %154, align 1
  %156 = zext i32 %155 to i64
  %157 = getelementptr inbounds i8, ptr %153, i64 %156
  %158 = icmp ugt i64 %2, 7
  br i1 %158, label %161, label %159

159:                                              ; preds = %152
  %160 = icmp eq i64 %2, 0
  br i1 %160, label %223, label %219

161:                                              ; preds = %152, %165
  %162 = phi i64 [ %163, %165 ], [ 0, %152 ]
  %163 = add i64 %162, 8
  %164 = icmp ugt i64 %163, %2
  br i1 %164, label %225, label %165

165:                                              ; preds = %161
  %166 = getelementptr inbounds i8, ptr %157, i64 %162
  %167 = load i64, ptr %166, align 1
  %168 = getelementptr inbounds i8, ptr %1, i64 %162
  %169 = load i64, ptr %168, align 1
  %170 = icmp eq i64 %167, %169
  br i1 %170, label %161, label %235

171:                                              ; preds = %219
  %172 = icmp eq i64 %2, 1
  br i1 %172, label %223, label %173

173:                                              ; preds = %171
  %174 = getelementptr inbounds i8, ptr %157, i64 1
  %175 = load i8, ptr %174, align 1
  %176 = getelementptr inbounds i8, ptr %1, i64 1
  %177 = load i8, ptr %176, align 1
  %178 = icmp eq i8 %175, %177
  br i1 %178, label %179, label %235

179:                                              ; preds = %173
  %180 = icmp eq i64 %2, 2
  br i1 %180, label %223, label %181

181:                                              ; preds = %179
  %182 = getelementptr inbounds i8, ptr %157, i64 2
  %183 = load i8, ptr %182, align 1
  %184 = getelementptr inbounds i8, ptr %1, i64 2
  %185 = load i8, ptr %184, align 1
  %186 = icmp eq i8 %183, %185
  br i1 %186, label %187, label %235

187:                                              ; preds = %181
  %188 = icmp eq i64 %2, 3
  br i1 %188, label %223, label %189

189:                                              ; preds = %187
  %190 = getelementptr inbounds i8, ptr %157, i64 3
  %191 = load i8, ptr %190, align 1
  %192 = getelementptr inbounds i8, ptr %1, i64 3
  %193 = load i8, ptr %192, align 1
  %194 = icmp eq i8 %191, %193
  br i1 %194, label %195, label %235

195:                                              ; preds = %189
  %196 = icmp eq i64 %2, 4
  br i1 %196, label %223, label %197

197:                                              ; preds = %195
  %198 = getelementptr inbounds i8, ptr %157, i64 4
  %199 = load i8, ptr %198, align 1
  %200 = getelementptr inbounds i8, ptr %1, i64 4
  %201 = load i8, ptr %200, align 1
  %202 = icmp eq i8 %199, %201
  br i1 %202, label %203, label %235

203:                                              ; preds = %197
  %204 = icmp eq i64 %2, 5
  br i1 %204, label %223, label %205

205:                                              ; preds = %203
  %206 = getelementptr inbounds i8, ptr %157, i64 5
  %207 = load i8, ptr %206, align 1
  %208 = getelementptr inbounds i8, ptr %1, i64 5
  %209 = load i8, ptr %208, align 1
  %210 = icmp eq i8 %207, %209
  br i1 %210, label %211, label %235

211:                                              ; preds = %205
  %212 = icmp eq i64 %2, 6
  br i1 %212, label %223, label %213

213:                                              ; preds = %211
  %214 = getelementptr inbounds i8, ptr %157, i64 6
  %215 = load i8, ptr %214, align 1
  %216 = getelementptr inbounds i8, ptr %1, i64 6
  %217 = load i8, ptr %216, align 1
  %218 = icmp eq i8 %215, %217
  br i1 %218, label %223, label %235

219:                                              ; preds = %159
  %220 = load i8, ptr %157, align 1
  %221 = load i8, ptr %1, align 1
  %222 = icmp eq i8 %220, %221
  br i1 %222, label %171, label %235

223:                                              ; preds = %171, %179, %187, %195, %203, %211, %213, %159
  %224 = getelementptr inbounds i8, ptr %144, i64 16
  br label %236

225:                                              ; preds = %161
  %226 = getelementptr inbounds i8, ptr %157, i64 %2
  %227 = getelementptr inbounds i8, ptr %226, i64 -8
  %228 = load i64, ptr %227, align 1
  %229 = getelementptr inbounds i8, ptr %1, i64 %2
  %230 = getelementptr inbounds i8, ptr %229, i64 -8
  %231 = load i64, ptr %230, align 1
  %232 = icmp ne i64 %228, %231
  %233 = getelementptr inbounds i8, ptr %144, i64 16
  %234 = freeze i1 %232
  br i1 %234, label %235, label %236

235:                                              ; preds = %219, %173, %181, %189, %197, %205, %213, %165, %225
  br label %236

236:                                              ; preds = %235, %225, %223, %102, %147
  %237 = phi ptr [ null, %147 ], [ null, %102 ], [ null, %235 ], [ %233, %225 ], [ %224, %223 ]
  ret ptr %237
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_table_find_oov(ptr nocapture noundef readnone %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = alloca %struct.table, align 8
  call void @llvm.lifetime.start.p0(i64 72, ptr nonnull %4) #5
  %5 = getelementptr inbounds i8, ptr %1, i64 96
  %6 = load ptr, ptr %5, align 8
  store ptr %6, ptr %4, align 8
  %7 = load i64, ptr %6, align 1
  %8 = getelementptr inbounds i8, ptr %4, i64 8
  store i64 %7, ptr %8, align 8
  %9 = getelementptr inbounds i8, ptr %6, i64 8
  %10 = load i64, ptr %9, align 1
  %11 = getelementptr inbounds i8, ptr %4, i64 16
  store i64 %10, ptr %11, align 8
  %12 = getelementptr inbounds i8, ptr %6, i64 16
  %13 = load i64, ptr %12, align 1
  %14 = getelementptr inbounds i8, ptr %4, i64 24
  store i64 %13, ptr %14, align 8
  %15 = getelementptr inbounds i8, ptr %6, i64 24
  %16 = load i64, ptr %15, align 1
  %17 = getelementptr inbounds i8, ptr %4, i64 32
  store i64 %16, ptr %17, align 8
  %18 = getelementptr inbounds i8, ptr %6, i64 32
  %19 = load i64, ptr %18, align 1
  %20 = getelementptr inbounds i8, ptr %6, i64 %19
  %21 = getelementptr inbounds i8, ptr %4, i64 56
  store ptr %20, ptr %21, align 8
  %22 = getelementptr inbounds i8, ptr %6, i64 40
  %23 = load i64, ptr %22, align 1
  %24 = getelementptr inbounds i8, ptr %6, i64 %23
  %25 = getelementptr inbounds i8, ptr %4, i64 64
  store ptr %24, ptr %25, align 8
  %26 = getelementptr inbounds i8, ptr %6, i64 48
  %27 = load i64, ptr %26, align 1
  %28 = getelementptr inbounds i8, ptr %4, i64 40
  store i64 %27, ptr %28, align 8
  %29 = getelementptr inbounds i8, ptr %6, i64 56
  %30 = load i64, ptr %29, align 1
  %31 = getelementptr inbounds i8, ptr %4, i64 48
  store i64 %30, ptr %31, align 8
  %32 = getelementptr inbounds i8, ptr %1, i64 32
  %33 = load ptr, ptr %32, align 8
  %34 = load i64, ptr %33, align 8
  %35 = getelementptr inbounds i8, ptr %1, i64 64
  %36 = load ptr, ptr %35, align 8
  %37 = load i64, ptr %36, align 8
  %38 = getelementptr inbounds i8, ptr %1, i64 8
  %39 = load i64, ptr %38, align 8
  %40 = icmp sgt i64 %39, 0
  br i1 %40, label %41, label %43

41:                                               ; preds = %3
  %42 = icmp eq i64 %7, 0
  br label %44

43:                                               ; preds = %353, %3
  call void @llvm.lifetime.end.p0(i64 72, ptr nonnull %4) #5
  ret i32 0

44:                                               ; preds = %41, %353
  %45 = phi i64 [ 0, %41 ], [ %357, %353 ]
  %46 = load ptr, ptr %1, align 8
  %47 = getelementptr inbounds %struct.sw_str, ptr %46, i64 %45
  %48 = load ptr, ptr %47, align 8
  %49 = getelementptr inbounds i8, ptr %47, i64 8
  %50 = load i64, ptr %49, align 8
  br i1 %42, label %56, label %51

51:                                               ; preds = %44
  %52 = call fastcc ptr @findStr(ptr noundef nonnull %4, ptr %48, i64 %50) #6
  %53 = icmp eq ptr %52, null
  br i1 %53, label %56, label %54

54:                                               ; preds = %51
  %55 = load i64, ptr %52, align 1
  br label %353

56:                                               ; preds = %44, %51
  %57 = shl i64 %50, 1
  %58 = add i64 %57, -7286425919675154353
  %59 = icmp ult i64 %50, 17
  br i1 %59, label %60, label %126

60:                                               ; preds = %56
  %61 = icmp ugt i64 %50, 7
  br i1 %61, label %62, label %83

62:                                               ; preds = %60
  %63 = load i64, ptr %48, align 1
  %64 = add i64 %63, -7286425919675154353
  %65 = getelementptr inbounds i8, ptr %48, i64 %50
  %66 = getelementptr inbounds i8, ptr %65, i64 -8
  %67 = load i64, ptr %66, align 1
  %68 = tail call i64 @llvm.fshl.i64(i64 %67, i64 %67, i64 27)
  %69 = mul i64 %68, %58
  %70 = add i64 %69, %64
  %71 = tail call i64 @llvm.fshl.i64(i64 %64, i64 %64, i64 39)
  %72 = add i64 %71, %67
  %73 = mul i64 %72, %58
  %74 = xor i64 %73, %70
  %75 = mul i64 %74, %58
  %76 = lshr i64 %75, 47
  %77 = xor i64 %73, %76
  %78 = xor i64 %77, %75
  %79 = mul i64 %78, %58
  %80 = lshr i64 %79, 47
  %81 = xor i64 %80, %79
  %82 = mul i64 %81, %58
  br label %349

83:                                               ; preds = %60
  %84 = icmp ugt i64 %50, 3
  br i1 %84, label %85, label %103

85:                                               ; preds = %83
  %86 = load i32, ptr %48, align 1
  %87 = zext i32 %86 to i64
  %88 = shl nuw nsw i64 %87, 3
  %89 = or disjoint i64 %88, %50
  %90 = getelementptr inbounds i8, ptr %48, i64 %50
  %91 = getelementptr inbounds i8, ptr %90, i64 -4
  %92 = load i32, ptr %91, align 1
  %93 = zext i32 %92 to i64
  %94 = xor i64 %89, %93
  %95 = mul i64 %94, %58
  %96 = lshr i64 %95, 47
  %97 = xor i64 %96, %93
  %98 = xor i64 %97, %95
  %99 = mul i64 %98, %58
  %100 = lshr i64 %99, 47
  %101 = xor i64 %100, %99
  %102 = mul i64 %101, %58
  br label %349

103:                                              ; preds = %83
  %104 = icmp eq i64 %50, 0
  br i1 %104, label %349, label %105

105:                                              ; preds = %103
  %106 = load i8, ptr %48, align 1
  %107 = zext i8 %106 to i64
  %108 = lshr i64 %50, 1
  %109 = getelementptr inbounds i8, ptr %48, i64 %108
  %110 = load i8, ptr %109, align 1
  %111 = zext i8 %110 to i64
  %112 = shl nuw nsw i64 %111, 8
  %113 = or disjoint i64 %112, %107
  %114 = getelementptr i8, ptr %48, i64 %50
  %115 = getelementptr i8, ptr %114, i64 -1
  %116 = load i8, ptr %115, align 1
  %117 = zext i8 %116 to i64
  %118 = shl nuw nsw i64 %117, 2
  %119 = or disjoint i64 %118, %50
  %120 = mul i64 %113, -7286425919675154353
  %121 = mul i64 %119, -4348849565147123417
  %122 = xor i64 %121, %120
  %123 = lshr i64 %122, 47
  %124 = xor i64 %123, %122
  %125 = mul i64 %124, -7286425919675154353
  br label %349

126:                                              ; preds = %56
  %127 = icmp ult i64 %50, 33
  br i1 %127, label %128, label %158

128:                                              ; preds = %126
  %129 = load i64, ptr %48, align 1
  %130 = mul i64 %129, -5435081209227447693
  %131 = getelementptr inbounds i8, ptr %48, i64 8
  %132 = load i64, ptr %131, align 1
  %133 = getelementptr inbounds i8, ptr %48, i64 %50
  %134 = getelementptr inbounds i8, ptr %133, i64 -8
  %135 = load i64, ptr %134, align 1
  %136 = mul i64 %135, %58
  %137 = getelementptr inbounds i8, ptr %133, i64 -16
  %138 = load i64, ptr %137, align 1
  %139 = mul i64 %138, -7286425919675154353
  %140 = add i64 %130, %132
  %141 = tail call i64 @llvm.fshl.i64(i64 %140, i64 %140, i64 21)
  %142 = tail call i64 @llvm.fshl.i64(i64 %136, i64 %136, i64 34)
  %143 = add i64 %142, %141
  %144 = add i64 %143, %139
  %145 = add i64 %132, -7286425919675154353
  %146 = tail call i64 @llvm.fshl.i64(i64 %145, i64 %145, i64 46)
  %147 = add i64 %146, %130
  %148 = add i64 %147, %136
  %149 = xor i64 %144, %148
  %150 = mul i64 %149, %58
  %151 = lshr i64 %150, 47
  %152 = xor i64 %148, %151
  %153 = xor i64 %152, %150
  %154 = mul i64 %153, %58
  %155 = lshr i64 %154, 47
  %156 = xor i64 %155, %154
  %157 = mul i64 %156, %58
  br label %349

158:                                              ; preds = %126
  %159 = icmp ult i64 %50, 65
  %160 = load i64, ptr %48, align 1
  br i1 %159, label %161, label %221

161:                                              ; preds = %158
  %162 = mul i64 %160, -7286425919675154353
  %163 = getelementptr inbounds i8, ptr %48, i64 8
  %164 = load i64, ptr %163, align 1
  %165 = getelementptr inbounds i8, ptr %48, i64 %50
  %166 = getelementptr inbounds i8, ptr %165, i64 -8
  %167 = load i64, ptr %166, align 1
  %168 = mul i64 %167, %58
  %169 = getelementptr inbounds i8, ptr %165, i64 -16
  %170 = load i64, ptr %169, align 1
  %171 = mul i64 %170, -7286425919675154353
  %172 = add i64 %164, %162
  %173 = tail call i64 @llvm.fshl.i64(i64 %172, i64 %172, i64 21)
  %174 = tail call i64 @llvm.fshl.i64(i64 %168, i64 %168, i64 34)
  %175 = add i64 %174, %173
  %176 = add i64 %175, %171
  %177 = add i64 %164, -7286425919675154353
  %178 = tail call i64 @llvm.fshl.i64(i64 %177, i64 %177, i64 46)
  %179 = add i64 %178, %162
  %180 = add i64 %179, %168
  %181 = xor i64 %176, %180
  %182 = mul i64 %181, %58
  %183 = lshr i64 %182, 47
  %184 = xor i64 %180, %183
  %185 = xor i64 %184, %182
  %186 = mul i64 %185, %58
  %187 = lshr i64 %186, 47
  %188 = xor i64 %187, %186
  %189 = mul i64 %188, %58
  %190 = getelementptr inbounds i8, ptr %48, i64 16
  %191 = load i64, ptr %190, align 1
  %192 = mul i64 %191, %58
  %193 = getelementptr inbounds i8, ptr %48, i64 24
  %194 = load i64, ptr %193, align 1
  %195 = getelementptr inbounds i8, ptr %165, i64 -32
  %196 = load i64, ptr %195, align 1
  %197 = add i64 %176, %196
  %198 = mul i64 %197, %58
  %199 = getelementptr inbounds i8, ptr %165, i64 -24
  %200 = load i64, ptr %199, align 1
  %201 = add i64 %189, %200
  %202 = mul i64 %201, %58
  %203 = add i64 %192, %194
  %204 = tail call i64 @llvm.fshl.i64(i64 %203, i64 %203, i64 21)
  %205 = tail call i64 @llvm.fshl.i64(i64 %198, i64 %198, i64 34)
  %206 = add i64 %205, %204
  %207 = add i64 %206, %202
  %208 = add i64 %194, %162
  %209 = tail call i64 @llvm.fshl.i64(i64 %208, i64 %208, i64 46)
  %210 = add i64 %209, %192
  %211 = add i64 %210, %198
  %212 = xor i64 %207, %211
  %213 = mul i64 %212, %58
  %214 = lshr i64 %213, 47
  %215 = xor i64 %211, %214
  %216 = xor i64 %215, %213
  %217 = mul i64 %216, %58
  %218 = lshr i64 %217, 47
  %219 = xor i64 %218, %217
  %220 = mul i64 %219, %58
  br label %349

221:                                              ; preds = %158
  %222 = add i64 %160, 95310865018149119
  %223 = getelementptr inbounds i8, ptr %48, i64 %50
  %224 = ptrtoint ptr %223 to i64
  %225 = getelementptr inbounds i8, ptr %223, i64 -64
  %226 = add i64 %50, 63
  %227 = and i64 %226, 63
  br label %228

228:                                              ; preds = %308, %221
  %229 = phi i64 [ %160, %221 ], [ %314, %308 ]
  %230 = phi i64 [ 0, %221 ], [ %309, %308 ]
  %231 = phi i64 [ 0, %221 ], [ %278, %308 ]
  %232 = phi i64 [ 0, %221 ], [ %310, %308 ]
  %233 = phi i64 [ 0, %221 ], [ %294, %308 ]
  %234 = phi i64 [ 1390051526045402406, %221 ], [ %254, %308 ]
  %235 = phi i64 [ -5435081209227447693, %221 ], [ %311, %308 ]
  %236 = phi i64 [ 1, %221 ], [ %312, %308 ]
  %237 = phi i64 [ 2480279821605975764, %221 ], [ %259, %308 ]
  %238 = phi ptr [ %48, %221 ], [ %313, %308 ]
  %239 = phi i64 [ %222, %221 ], [ %262, %308 ]
  %240 = getelementptr inbounds i8, ptr %238, i64 8
  %241 = load i64, ptr %240, align 1
  %242 = add i64 %237, %230
  %243 = add i64 %242, %239
  %244 = add i64 %243, %241
  %245 = tail call i64 @llvm.fshl.i64(i64 %244, i64 %244, i64 27)
  %246 = mul i64 %245, %235
  %247 = add i64 %237, %231
  %248 = getelementptr inbounds i8, ptr %238, i64 48
  %249 = load i64, ptr %248, align 1
  %250 = add i64 %247, %249
  %251 = tail call i64 @llvm.fshl.i64(i64 %250, i64 %250, i64 22)
  %252 = mul i64 %251, %235
  %253 = mul i64 %236, %233
  %254 = xor i64 %246, %253
  %255 = mul i64 %236, %230
  %256 = getelementptr inbounds i8, ptr %238, i64 40
  %257 = load i64, ptr %256, align 1
  %258 = add i64 %257, %255
  %259 = add i64 %258, %252
  %260 = add i64 %234, %232
  %261 = tail call i64 @llvm.fshl.i64(i64 %260, i64 %260, i64 31)
  %262 = mul i64 %261, %235
  %263 = mul i64 %235, %231
  %264 = add i64 %263, %229
  %265 = getelementptr inbounds i8, ptr %238, i64 24
  %266 = load i64, ptr %265, align 1
  %267 = add i64 %264, %232
  %268 = add i64 %267, %266
  %269 = add i64 %268, %254
  %270 = tail call i64 @llvm.fshl.i64(i64 %269, i64 %269, i64 43)
  %271 = getelementptr inbounds i8, ptr %238, i64 16
  %272 = load i64, ptr %271, align 1
  %273 = add i64 %241, %264
  %274 = add i64 %273, %272
  %275 = tail call i64 @llvm.fshl.i64(i64 %274, i64 %274, i64 20)
  %276 = add i64 %274, %266
  %277 = add i64 %275, %264
  %278 = add i64 %277, %270
  %279 = getelementptr inbounds i8, ptr %238, i64 32
  %280 = add i64 %262, %233
  %281 = add i64 %259, %272
  %282 = load i64, ptr %279, align 1
  %283 = add i64 %280, %282
  %284 = add i64 %281, %283
  %285 = getelementptr inbounds i8, ptr %238, i64 56
  %286 = load i64, ptr %285, align 1
  %287 = add i64 %284, %286
  %288 = tail call i64 @llvm.fshl.i64(i64 %287, i64 %287, i64 43)
  %289 = add i64 %257, %249
  %290 = add i64 %289, %283
  %291 = tail call i64 @llvm.fshl.i64(i64 %290, i64 %290, i64 20)
  %292 = add i64 %290, %286
  %293 = add i64 %291, %283
  %294 = add i64 %293, %288
  %295 = icmp eq i64 %236, 9
  br i1 %295, label %315, label %296

296:                                              ; preds = %228
  %297 = getelementptr inbounds i8, ptr %238, i64 64
  %298 = ptrtoint ptr %297 to i64
  %299 = sub i64 %224, %298
  %300 = icmp slt i64 %299, 65
  br i1 %300, label %301, label %308

301:                                              ; preds = %296
  %302 = shl i64 %254, 1
  %303 = and i64 %302, 510
  %304 = add nuw nsw i64 %303, -5435081209227447693
  %305 = add i64 %292, %227
  %306 = add i64 %305, %276
  %307 = add i64 %306, %305
  br label %308

308:                                              ; preds = %301, %296
  %309 = phi i64 [ %306, %301 ], [ %276, %296 ]
  %310 = phi i64 [ %307, %301 ], [ %292, %296 ]
  %311 = phi i64 [ %304, %301 ], [ %235, %296 ]
  %312 = phi i64 [ 9, %301 ], [ %236, %296 ]
  %313 = phi ptr [ %225, %301 ], [ %297, %296 ]
  %314 = load i64, ptr %313, align 1
  br label %228

315:                                              ; preds = %228
  %316 = xor i64 %292, %276
  %317 = mul i64 %316, %235
  %318 = lshr i64 %317, 47
  %319 = xor i64 %292, %318
  %320 = xor i64 %319, %317
  %321 = mul i64 %320, %235
  %322 = lshr i64 %321, 47
  %323 = xor i64 %322, %321
  %324 = mul i64 %323, %235
  %325 = lshr i64 %259, 47
  %326 = xor i64 %325, %259
  %327 = mul i64 %326, -4348849565147123417
  %328 = add i64 %327, %254
  %329 = add i64 %328, %324
  %330 = xor i64 %294, %278
  %331 = mul i64 %330, %235
  %332 = lshr i64 %331, 47
  %333 = xor i64 %294, %332
  %334 = xor i64 %333, %331
  %335 = mul i64 %334, %235
  %336 = lshr i64 %335, 47
  %337 = xor i64 %336, %335
  %338 = add i64 %337, %261
  %339 = mul i64 %338, %235
  %340 = xor i64 %339, %329
  %341 = mul i64 %340, %235
  %342 = lshr i64 %341, 47
  %343 = xor i64 %339, %342
  %344 = xor i64 %343, %341
  %345 = mul i64 %344, %235
  %346 = lshr i64 %345, 47
  %347 = xor i64 %346, %345
  %348 = mul i64 %347, %235
  br label %349

349:                                              ; preds = %62, %85, %103, %105, %128, %161, %315
  %350 = phi i64 [ %82, %62 ], [ %102, %85 ], [ %125, %105 ], [ %157, %128 ], [ %220, %161 ], [ %348, %315 ], [ -7286425919675154353, %103 ]
  %351 = urem i64 %350, %34
  %352 = add i64 %351, %37
  br label %353

353:                                              ; preds = %349, %54
  %354 = phi i64 [ %55, %54 ], [ %352, %349 ]
  %355 = load ptr, ptr %2, align 8
  %356 = getelementptr inbounds i64, ptr %355, i64 %45
  store i64 %354, ptr %356, align 8
  %357 = add nuw nsw i64 %45, 1
  %358 = load i64, ptr %38, align 8
  %359 = icmp slt i64 %357, %358
  br i1 %359, label %44, label %43
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(readwrite, inaccessiblemem: none)
define hidden noundef i32 @swh_table_size(ptr nocapture noundef readnone %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2) local_unnamed_addr #3 {
  %4 = load ptr, ptr %1, align 8
  %5 = load i64, ptr %4, align 1
  %6 = load ptr, ptr %2, align 8
  store i64 %5, ptr %6, align 8
  ret i32 0
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.fshl.i64(i64, i64, i64) #4

attributes #0 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "no-builtins" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { inlinehint nofree norecurse nosync nounwind memory(read, inaccessiblemem: none) "no-builtins" }
attributes #3 = { mustprogress nofree norecurse nosync nounwind willreturn memory(readwrite, inaccessiblemem: none) "no-builtins" }
attributes #4 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { nounwind }
attributes #6 = { nobuiltin "no-builtins" }

!4 = !{!"branch_weights", !"expected", i32 1, i32 2000}
