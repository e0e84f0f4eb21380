package nl.zorgvuldig.platform.mail.bounces;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.mail.MailId;
import nl.zorgvuldig.platform.mail.delivery.EnvelopeSender;
import nl.zorgvuldig.platform.vault.Vault;

/// The address to which mail servers report about messages of this program. Each message gets a
/// variant of it (VERP, `bounce+token@school.example`) as its envelope sender. The token is the id
/// of the message with a keyed hash of it, so that nobody can report about a message whose envelope
/// they did not see.
public final class BounceAddress implements EnvelopeSender {
    private static final String PURPOSE = "mail.bounce";
    private static final int ID = 16;
    private static final int MAC = 12;
    private static final int RADIX = 36;

    /// Length of a token of 28 bytes in base 36.
    private static final int LENGTH = 44;

    /// What a mail server takes before the @ (RFC 5321).
    private static final int LONGEST_LOCAL = 64 - 1 - LENGTH;

    /// How much of a header is looked at, and how many tokens in it.
    private static final int LONGEST = 4_000;

    private static final int MOST = 5;

    private final String local;
    private final String domain;
    private final Vault vault;
    private final Pattern variant;

    /// @param address as given by `ZORGVULDIG_BOUNCE_ADDRESS`
    /// @throws IllegalArgumentException when it is no e-mail address of which variants can be made
    public BounceAddress(String address, Vault vault) {
        String plain = address.strip();
        int at = plain.lastIndexOf('@');
        this.local = at < 0 ? "" : plain.substring(0, at);
        this.domain = plain.substring(at + 1);
        this.vault = vault;
        if (local.isEmpty() || local.contains("+") || local.length() > LONGEST_LOCAL || !valid(plain)) {
            throw new IllegalArgumentException("ZORGVULDIG_BOUNCE_ADDRESS is not an e-mail address with at most "
                    + LONGEST_LOCAL + " characters before the @ and no + there, such as bounce@school.example");
        }
        this.variant = Pattern.compile(
                Pattern.quote(local) + "\\+([0-9a-z]{" + LENGTH + "})@" + Pattern.quote(domain),
                Pattern.CASE_INSENSITIVE);
    }

    /// Message of which a report speaks.
    public record Bounced(BoardId board, MailId mail) {}

    @Override
    public Optional<String> find(MailId mail) {
        return Optional.of(of(Acting.current().board(), mail));
    }

    String of(BoardId board, MailId mail) {
        byte[] token = ByteBuffer.allocate(ID + MAC)
                .putLong(mail.value().getMostSignificantBits())
                .putLong(mail.value().getLeastSignificantBits())
                .put(mac(board, mail))
                .array();
        String text = new BigInteger(1, token).toString(RADIX);
        return local + "+" + "0".repeat(LENGTH - text.length()) + text + "@" + domain;
    }

    /// The messages that are named by these headers of a report, as long as the token is right.
    public List<Bounced> find(Collection<BoardId> boards, Collection<String> headers) {
        return headers.stream()
                .map(header -> header.substring(0, Math.min(LONGEST, header.length())))
                .flatMap(header -> variant.matcher(header).results().map(BounceAddress::token))
                .distinct()
                .limit(MOST)
                .flatMap(token -> bounced(boards, token).stream())
                .toList();
    }

    private Optional<Bounced> bounced(Collection<BoardId> boards, BigInteger token) {
        if (token.bitLength() > (ID + MAC) * Byte.SIZE) {
            return Optional.empty();
        }
        byte[] mac = new byte[MAC];
        byte[] low = token.toByteArray();
        for (int place = 1; place <= Math.min(MAC, low.length); place++) {
            mac[MAC - place] = low[low.length - place];
        }
        BigInteger id = token.shiftRight(MAC * Byte.SIZE);
        MailId mail = new MailId(new UUID(id.shiftRight(Long.SIZE).longValue(), id.longValue()));
        return boards.stream()
                .filter(board -> MessageDigest.isEqual(mac, mac(board, mail)))
                .findFirst()
                .map(board -> new Bounced(board, mail));
    }

    private static BigInteger token(MatchResult found) {
        return new BigInteger(found.group(1).toLowerCase(Locale.ROOT), RADIX);
    }

    private byte[] mac(BoardId board, MailId mail) {
        return Arrays.copyOf(vault.keyedHash(board, PURPOSE, mail.toString()), MAC);
    }

    private static boolean valid(String address) {
        try {
            new InternetAddress(address, true);
            return true;
        } catch (AddressException wrong) {
            return false;
        }
    }
}
