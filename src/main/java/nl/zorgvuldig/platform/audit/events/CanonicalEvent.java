package nl.zorgvuldig.platform.audit.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.audit.AuditEvent;

/// Bytes that are hashed for one event: one line of ASCII, twelve fields with one space between
/// them, no line end, `-` for what is absent. This is version 1 and can never change; another form
/// would have another first word.
///
/// `zorgvuldig-event-1 board id at actor act subject clause outcome relation via count`
///
/// Ids in 36 small characters; `at` in UTC with six decimals (`2026-11-24T14:55:03.000001Z`). An
/// instance is a reusable buffer: millions of events pass through it during a verification.
public final class CanonicalEvent {
    public static final String VERSION = "zorgvuldig-event-1";

    private static final byte[] PREFIX = VERSION.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;

    private byte[] bytes = new byte[512];
    private int length;
    private long cachedDay = Long.MIN_VALUE;
    private byte[] cachedDate = new byte[0];

    public static byte[] of(AuditEvent event) {
        CanonicalEvent line = new CanonicalEvent();
        line.begin();
        line.id(event.board().value());
        line.id(event.id().value());
        line.moment(micros(event.at()));
        line.id(event.actor().value());
        line.code(event.act().code());
        line.id(event.subject());
        line.code(event.clause().id());
        line.code(event.outcome().code());
        line.code(event.relation());
        line.id(event.via());
        line.number(event.count());
        return Arrays.copyOf(line.bytes, line.length);
    }

    static long micros(Instant moment) {
        return moment.getEpochSecond() * MICROS_PER_SECOND + moment.getNano() / 1000;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    public void begin() {
        length = 0;
        put(PREFIX, 0, PREFIX.length);
    }

    public void id(UUID id) {
        id(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    public void id(long high, long low) {
        separate(36);
        hex(high, 60, 8);
        put('-');
        hex(high, 28, 4);
        put('-');
        hex(high, 12, 4);
        put('-');
        hex(low, 60, 4);
        put('-');
        hex(low, 44, 12);
    }

    public void absent() {
        separate(1);
        put('-');
    }

    void code(String code) {
        byte[] ascii = code.getBytes(StandardCharsets.UTF_8);
        code(ascii, 0, ascii.length);
    }

    public void code(byte[] source, int from, int count) {
        separate(count);
        put(source, from, count);
    }

    /// @param micros microseconds since 1970
    public void moment(long micros) {
        separate(40);
        long day = Math.floorDiv(micros, MICROS_PER_DAY);
        if (day != cachedDay) {
            cachedDay = day;
            cachedDate = LocalDate.ofEpochDay(day).toString().getBytes(StandardCharsets.US_ASCII);
        }
        put(cachedDate, 0, cachedDate.length);
        long rest = Math.floorMod(micros, MICROS_PER_DAY);
        int seconds = (int) (rest / MICROS_PER_SECOND);
        put('T');
        twoDigits(seconds / 3600);
        put(':');
        twoDigits(seconds / 60 % 60);
        put(':');
        twoDigits(seconds % 60);
        put('.');
        int fraction = (int) (rest % MICROS_PER_SECOND);
        twoDigits(fraction / 10_000);
        twoDigits(fraction / 100 % 100);
        twoDigits(fraction % 100);
        put('Z');
    }

    public void number(int number) {
        if (number >= 0 && number < 10) {
            separate(1);
            put('0' + number);
        } else {
            code(Integer.toString(number));
        }
    }

    private void id(Optional<UUID> id) {
        id.ifPresentOrElse(this::id, this::absent);
    }

    private void separate(int room) {
        if (length + room + 1 > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + room + 1, 2 * bytes.length));
        }
        put(' ');
    }

    private void hex(long bits, int shift, int digits) {
        for (int i = 0; i < digits; i++) {
            bytes[length++] = HEX[(int) (bits >>> (shift - 4 * i)) & 15];
        }
    }

    private void twoDigits(int number) {
        put('0' + number / 10);
        put('0' + number % 10);
    }

    private void put(int character) {
        bytes[length++] = (byte) character;
    }

    private void put(byte[] source, int from, int count) {
        System.arraycopy(source, from, bytes, length, count);
        length += count;
    }
}
