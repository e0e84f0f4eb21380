package nl.zorgvuldig.demo.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import nl.zorgvuldig.images.faces.BoundingBox;

/// Draws pictures of children on a meadow for the demonstration; no real person is in them.
final class SamplePhotos {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1200;
    private static final int HEAD = 170;
    private static final Color[] SKIN = {
        new Color(0xf1c9a5), new Color(0xc68642), new Color(0x8d5524), new Color(0xffdbac)
    };
    private static final Color[] SHIRT = {
        new Color(0xd1495b), new Color(0x2e86ab), new Color(0xedae49), new Color(0x66a182)
    };

    private SamplePhotos() {}

    /// A drawing with the positions of its faces, from left to right.
    record Drawn(byte[] jpeg, List<BoundingBox> faces) {}

    /// @param children one to six
    static Drawn meadow(int children, int kind) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0x9fd3f0), 0, HEIGHT / 2f, new Color(0xeaf6fb)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setPaint(new GradientPaint(0, HEIGHT / 2f, new Color(0x9ccc65), 0, HEIGHT, new Color(0x558b2f)));
        pen.fillRect(0, HEIGHT / 2, WIDTH, HEIGHT / 2);
        List<BoundingBox> faces = new ArrayList<>();
        for (int child = 0; child < children; child++) {
            int x = WIDTH * (child + 1) / (children + 1);
            int y = HEIGHT / 2 - 60 + (child + kind) % 3 * 45;
            faces.add(draw(pen, x, y, child + kind));
        }
        pen.dispose();
        return new Drawn(jpeg(image), faces);
    }

    private static BoundingBox draw(Graphics2D pen, int x, int y, int kind) {
        pen.setColor(SHIRT[kind % SHIRT.length]);
        pen.fillRoundRect(x - 95, y + 75, 190, 330, 90, 90);
        pen.setColor(new Color(0x37474f));
        pen.fillRect(x - 75, y + 360, 60, 170);
        pen.fillRect(x + 15, y + 360, 60, 170);
        pen.setColor(new Color(0x3e2723));
        pen.fillOval(x - HEAD / 2 - 8, y - HEAD / 2 - 16, HEAD + 16, HEAD);
        pen.setColor(SKIN[kind % SKIN.length]);
        pen.fillOval(x - HEAD / 2, y - HEAD / 2, HEAD, HEAD);
        pen.setColor(Color.WHITE);
        pen.fillOval(x - 48, y - 28, 38, 28);
        pen.fillOval(x + 10, y - 28, 38, 28);
        pen.setColor(new Color(0x212121));
        pen.fillOval(x - 36, y - 24, 18, 20);
        pen.fillOval(x + 22, y - 24, 18, 20);
        pen.setStroke(new BasicStroke(6));
        pen.drawArc(x - 38, y + 4, 76, 48, 200, 140);
        return new BoundingBox(x - HEAD / 2, y - HEAD / 2, HEAD, HEAD);
    }

    private static byte[] jpeg(BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
