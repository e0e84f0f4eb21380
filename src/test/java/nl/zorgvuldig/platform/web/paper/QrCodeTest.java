package nl.zorgvuldig.platform.web.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.EncodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// What a reader makes of codes on paper.
class QrCodeTest {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// Of these a reader cannot make anything in the way that the standard takes.
    private static final List<String> HARD = List.of(
            "https://school.example/antwoord#Y9ZV-E52A-VN6G-WKA3-T3BY",
            "https://school.example/antwoord#8P14-4YJ3-76V7-SHDP-6ABR",
            "https://school.example/antwoord#GR5K-RNZ2-7H2D-9Z9H-FBJM",
            "https://school.example/antwoord#EVQ9-XDMJ-5F19-DQFJ-986Q");

    @Test
    void what_the_standard_makes_unreadable_can_be_read() throws Exception {
        for (String text : HARD) {
            assertThat(read(standard(text))).as("as the standard makes it").isEmpty();
            assertThat(read(shown(text))).contains(text);
        }
    }

    @Test
    void any_code_can_be_read() throws Exception {
        Random random = new Random();
        for (int times = 0; times < 400; times++) {
            String text = "https://school.example/antwoord#"
                    + IntStream.range(0, 20)
                            .mapToObj(_ -> String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))))
                            .collect(Collectors.joining());
            assertThat(read(shown(text))).as(text).contains(text);
        }
    }

    private static BufferedImage shown(String text) throws IOException {
        String code = QrCode.of(text);
        byte[] png = Base64.getDecoder().decode(code.substring(code.indexOf(',') + 1));
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static BufferedImage standard(String text) throws Exception {
        var matrix = new QRCodeWriter()
                .encode(
                        text,
                        BarcodeFormat.QR_CODE,
                        1,
                        1,
                        Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4));
        int side = matrix.getWidth() * 8;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < side * side; i++) {
            picture.setRGB(i % side, i / side, matrix.get(i % side / 8, i / side / 8) ? 0 : 0xffffff);
        }
        return picture;
    }

    private static Optional<String> read(BufferedImage seen) {
        int[] dots = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
        try {
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(
                            new HybridBinarizer(new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), dots))))
                    .getText());
        } catch (ReaderException unreadable) {
            return Optional.empty();
        }
    }
}
