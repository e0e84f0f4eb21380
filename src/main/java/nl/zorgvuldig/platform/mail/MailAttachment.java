package nl.zorgvuldig.platform.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.regex.Pattern;

/// File attached to a message.
///
/// @param name such as `overleg.ics`: small letters, digits, dots and dashes; names no pupil
/// @param type as in a MIME header, such as `text/calendar; charset=UTF-8`
/// @throws IllegalArgumentException for another name, or a type that is not one line
public record MailAttachment(String name, String type, byte[] content) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    public MailAttachment {
        if (!NAME.matcher(name).matches() || CONTROL.matcher(type).find()) {
            throw new IllegalArgumentException("the name of a file in a message is small letters, its type one line");
        }
    }

    /// Form in which it is sealed: name and type on a line each, then the content.
    byte[] packed() {
        byte[] head = (name + "\n" + type + "\n").getBytes(UTF_8);
        return ByteBuffer.allocate(head.length + content.length)
                .put(head)
                .put(content)
                .array();
    }

    static MailAttachment unpacked(byte[] packed) {
        int first = lineEnd(packed, 0);
        int second = lineEnd(packed, first + 1);
        return new MailAttachment(
                new String(packed, 0, first, UTF_8),
                new String(packed, first + 1, second - first - 1, UTF_8),
                Arrays.copyOfRange(packed, second + 1, packed.length));
    }

    private static int lineEnd(byte[] packed, int from) {
        int at = from;
        while (packed[at] != '\n') {
            at++;
        }
        return at;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MailAttachment that
                && name.equals(that.name)
                && type.equals(that.type)
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return name;
    }
}
