package nl.zorgvuldig.platform.web.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Addresses of styles, scripts and fonts. Their names carry a hash of their content, so a browser
/// may cache them for ever; the build writes the names to `static/assets.properties`.
@Component
public final class StaticAssets {
    public static final String PATH = "/assets/";

    private final Properties names = new Properties();

    StaticAssets() {
        try (InputStream file = StaticAssets.class.getResourceAsStream("/static/assets.properties")) {
            if (file == null) {
                LoggerFactory.getLogger(StaticAssets.class).warn("pages have no styles: src/main/web was not built");
            } else {
                names.load(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The address of `page.css`, `page.js` and the like.
    public String path(String name) {
        return PATH + names.getProperty(name, name);
    }
}
