package nl.zorgvuldig.images.faces;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import nl.zorgvuldig.images.faces.detection.PixelRaster;
import nl.zorgvuldig.platform.files.FilesUnavailable;
import nl.zorgvuldig.platform.files.PictureRenderer;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Makes the content of rectangles unrecognisable for good: [FaceMosaic] over the decoded pixels,
/// and a new file made from them.
@Component
public final class FaceBlurring {
    /// Maximum number of pixels on the longest side of the output.
    public static final int LARGEST = 3508;

    private static final float QUALITY = 0.88f;

    private final PictureRenderer pictures;

    FaceBlurring(PictureRenderer pictures) {
        this.pictures = pictures;
    }

    /// Writes a baseline JPEG without metadata and without an embedded thumbnail, at most
    /// [#LARGEST] pixels wide and high; an existing file at `to` is replaced atomically.
    ///
    /// @param boxes in pixels of the upright picture
    /// @throws PictureUnreadable when it cannot be decoded
    /// @throws FilesUnavailable when it cannot be decoded or written now
    @Upholds({Clause.RECORDING_AFTER_CONSENT, Clause.PROMOTION_AFTER_CONSENT})
    public void blur(Path picture, List<BoundingBox> boxes, Path to) {
        ScaledRaster drawn = ScaledRaster.of(pictures, picture, LARGEST);
        List<BoundingBox> smaller = boxes.stream().map(drawn::smaller).toList();
        write(FaceMosaic.over(drawn.points(), smaller, noise(picture)), to);
    }

    private static MosaicNoise noise(Path picture) {
        try {
            return MosaicNoise.of(picture);
        } catch (IOException failed) {
            throw FilesUnavailable.because("a picture could not be read", failed);
        }
    }

    private static void write(PixelRaster pixels, Path to) {
        Path beside = to.resolveSibling(to.getFileName() + ".part");
        try {
            try (OutputStream file = Files.newOutputStream(beside)) {
                encode(image(pixels), file);
            }
            Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw FilesUnavailable.because("a picture could not be written", failed);
        }
    }

    private static BufferedImage image(PixelRaster pixels) {
        int width = pixels.width();
        BufferedImage image = new BufferedImage(width, pixels.height(), BufferedImage.TYPE_INT_RGB);
        byte[] rgb = pixels.rgb();
        int[] row = new int[width];
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < width; x++) {
                int at = 3 * (y * width + x);
                row[x] = (rgb[at] & 255) << 16 | (rgb[at + 1] & 255) << 8 | rgb[at + 2] & 255;
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }

    private static void encode(BufferedImage image, OutputStream to) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(to)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            how.setProgressiveMode(ImageWriteParam.MODE_DISABLED);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
