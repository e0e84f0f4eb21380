package nl.zorgvuldig.platform.identity.session;

import java.nio.charset.StandardCharsets;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;

/// Converter that stores only text in a session: no object is ever built from bytes in the
/// database, so that whoever can write there cannot make the program run anything.
final class SessionTextConverter {
    private SessionTextConverter() {}

    static ConversionService conversion() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, SessionTextConverter::bytes);
        conversion.addConverter(byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
        return conversion;
    }

    private static byte[] bytes(Object value) {
        if (value instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        throw new IllegalArgumentException(
                "a session holds text only, not a " + value.getClass().getName());
    }
}
