package nl.zorgvuldig.platform.web.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.EncodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// QR code for paper, as an address that contains the picture itself. A sixth of it may be lost to
/// folds and stains. Whoever shows it says in words what it leads to.
public final class QrCode {
    private static final int DOTS = 8;
    private static final int QUIET = 4;
    private static final int BLACK = 0;
    private static final int WHITE = 0xffffff;

    private QrCode() {}

    /// Number of masks, which keep the code free of large white or black parts; the standard takes
    /// the best of eight. Eight codes in a thousand then contain by chance what looks like a corner
    /// of a code, and some readers never find the real corners; with another mask they do.
    private static final int MASKS = 8;

    /// Sizes in pixels of a module of the code, for testing that it can be read.
    private static final List<Integer> SEEN_AT = List.of(3, 4, 6, DOTS);

    public static String of(String text) {
        BitMatrix matrix = IntStream.range(-1, MASKS)
                .mapToObj(mask -> encode(text, mask))
                .filter(bitMatrix -> SEEN_AT.stream().allMatch(dots -> reads(bitMatrix, dots)))
                .findFirst()
                .orElseGet(() -> encode(text, -1));
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(matrix));
    }

    /// @param mask -1 for the one that the standard takes
    private static BitMatrix encode(String text, int mask) {
        Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
        hints.put(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
        hints.put(EncodeHintType.MARGIN, QUIET);
        if (mask >= 0) {
            hints.put(EncodeHintType.QR_MASK_PATTERN, mask);
        }
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too much for a QR code", tooLong);
        }
    }

    private static boolean reads(BitMatrix matrix, int dots) {
        int side = matrix.getWidth() * dots;
        int[] seen = new int[side * side];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = matrix.get(i % side / dots, i / side / dots) ? BLACK : WHITE;
        }
        try {
            new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, seen))));
            return true;
        } catch (ReaderException unreadable) {
            return false;
        }
    }

    private static byte[] png(BitMatrix matrix) {
        int side = matrix.getWidth() * DOTS;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, matrix.get(x / DOTS, y / DOTS) ? BLACK : WHITE);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return png.toByteArray();
    }
}
