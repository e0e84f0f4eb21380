package nl.zorgvuldig.platform.mail;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.mail.UndeliveredAddress.Reason;

/// Enhanced status code of a mail server (RFC 3463): `5.1.1`.
///
/// @param kind 2 for success, 4 for what may pass, 5 for what does not
/// @param subject what it is about: 1 addresses, 2 mailboxes, 3 systems, 4 networks, 5 the protocol,
///     6 contents, 7 policy
public record StatusCode(int kind, int subject, int detail) {
    private static final Pattern CODE = Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?!\\.?\\d)");

    /// What a server says that refuses whoever sends, whatever the address.
    private static final Pattern ABOUT_US =
            Pattern.compile("relay|authenticat|block|spam|prohibit", Pattern.CASE_INSENSITIVE);

    /// How much of a text is searched.
    private static final int LONGEST = 200;

    private static final int PERMANENT = 5;

    /// About the address of the sender.
    private static final Set<Integer> OF_SENDER = Set.of(7, 8);

    /// Too large, or a list that does not expand.
    private static final Set<Integer> OF_MESSAGE = Set.of(3, 4);

    private static final int FULL = 2;

    /// A loop, or given up after days: Exchange writes 300 and 316 as well.
    private static final Set<Integer> ON_THE_WAY = Set.of(6, 7, 14, 300, 316);

    /// The first status code in a text; the number of a network is none.
    public static Optional<StatusCode> find(String text) {
        Matcher code = CODE.matcher(text.substring(0, Math.min(LONGEST, text.length())));
        return code.find()
                ? Optional.of(new StatusCode(number(code, 1), number(code, 2), number(code, 3)))
                : Optional.empty();
    }

    /// Reads the answer of a mail server to the address of a recipient. Many answer without a status
    /// code, and then the reply code says what is meant.
    ///
    /// @param reply code of the answer, of three digits
    public static Optional<StatusCode> ofReply(int reply, String answer) {
        return find(answer).or(() -> ABOUT_US.matcher(answer).find() ? Optional.empty() : ofReply(reply));
    }

    private static Optional<StatusCode> ofReply(int reply) {
        return switch (reply) {
            case 550, 551, 553 -> Optional.of(new StatusCode(PERMANENT, 1, 1));
            case 552 -> Optional.of(new StatusCode(PERMANENT, 2, FULL));
            default -> Optional.empty();
        };
    }

    /// What a message that is given up with this status says about the address it was sent to. Empty
    /// when it says something about the message or its sender: whoever corrects addresses can do
    /// nothing about that.
    public Optional<Reason> reason() {
        if (kind != PERMANENT && kind != 4) {
            return Optional.empty();
        }
        return switch (subject) {
            case 0 -> Optional.of(kind == PERMANENT ? Reason.UNKNOWN : Reason.AWAY);
            case 1 -> OF_SENDER.contains(detail) ? Optional.empty() : Optional.of(Reason.UNKNOWN);
            case 2 -> mailbox();
            case 4 -> Optional.of(kind == PERMANENT && !ON_THE_WAY.contains(detail) ? Reason.UNKNOWN : Reason.AWAY);
            // outlook.com answers 5.5.0 for a mailbox that it does not have
            case 5 -> kind == PERMANENT && detail == 0 ? Optional.of(Reason.UNKNOWN) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Reason> mailbox() {
        if (OF_MESSAGE.contains(detail)) {
            return Optional.empty();
        }
        return Optional.of(detail == FULL ? Reason.FULL : Reason.UNKNOWN);
    }

    private static int number(Matcher code, int group) {
        return Integer.parseInt(code.group(group));
    }
}
