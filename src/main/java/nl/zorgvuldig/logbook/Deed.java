package nl.zorgvuldig.logbook;

import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.kernel.Act;

/// Which acts say in the log what exactly was done, and in which codes.
final class Deed {
    /// Of a line that says who guides which group from now on.
    private static final String GUIDANCE = "guidance-begun";

    private static final Set<Act> ALONE = Set.of(Act.SIGN_IN, Act.IMPORT);

    private static final Map<Act, Set<String>> CODES = Map.ofEntries(
            Map.entry(
                    Act.WRITE,
                    Set.of(
                            "written",
                            "corrected",
                            "document",
                            "agreement-given",
                            "agreement-closed",
                            "plan-begun",
                            "plan-changed",
                            "plan-attached",
                            "plan-evaluated",
                            "plan-closed")),
            Map.entry(Act.WRITE_CARD, Set.of("written")),
            Map.entry(Act.OWN_CARD, Set.of("written")),
            Map.entry(
                    Act.WRITE_PERSONNEL,
                    Set.of("written", "document", "withdrawn", "employment", "imported", "held", "hold-lifted")),
            Map.entry(Act.COMMENT_PERSONNEL, Set.of("given")),
            Map.entry(Act.KEEP_APPLICANTS, Set.of("recorded", "changed")),
            Map.entry(Act.WITHDRAW_DOCUMENT, Set.of("withdrawn")),
            Map.entry(Act.WRITE_MEDICAL, Set.of("written", "corrected", "document", "withdrawn")),
            Map.entry(Act.INSPECT, Set.of("opened", "ended", "minutes", "minutes-read", "confirmed", "remarked")),
            Map.entry(Act.GIVE_VIEW, Set.of("given", "filed")),
            Map.entry(Act.ASK_INSPECTION, Set.of("asked", "withdrawn")),
            Map.entry(Act.KEEP_INSPECTION, Set.of("seen", "planned", "refused", "shown", "masked", "withheld")),
            Map.entry(Act.ASK_COPY, Set.of("asked", "withdrawn")),
            Map.entry(Act.KEEP_COPY, Set.of("declined", "ordered", "made", "failed", "offered", "given", "lapsed")),
            Map.entry(Act.COPY_DOSSIER, Set.of("printed")),
            Map.entry(
                    Act.KEEP_EVENT,
                    Set.of(
                            "proposed",
                            "planned",
                            "told",
                            "ready",
                            "cancelled",
                            "held",
                            "resent",
                            "letters",
                            "handed",
                            "text")),
            Map.entry(Act.ASK_FILMING, Set.of("asked", "too-late", "withdrawn")),
            Map.entry(
                    Act.KEEP_FILMING, Set.of("seen", "permitted", "refused", "lapsed", "revoked", "closed", "warned")),
            Map.entry(Act.FETCH_COPY, Set.of("fetched")),
            Map.entry(Act.REOPEN_MEDICAL, Set.of("request", "care", "complaint", "correction")),
            Map.entry(Act.ASK_MEDICAL, Set.of("asked", "withdrawn", "minutes-read", "confirmed")),
            Map.entry(
                    Act.SHOW_MEDICAL,
                    Set.of(
                            "seen",
                            "planned",
                            "refused",
                            "withheld",
                            "shown",
                            "opened",
                            "turned",
                            "ended",
                            "minutes",
                            "minutes-read")),
            Map.entry(
                    Act.KEEP_MEDICAL_KEY,
                    Set.of(
                            "made",
                            "opened",
                            "passphrase",
                            "given-up",
                            "recovery-named",
                            "recovery-ended",
                            "handover-begun",
                            "moved",
                            "handed-over",
                            "recovered")),
            Map.entry(Act.COACH, Set.of("started", "added", "noted", "unnoted", "removed", "ended")),
            Map.entry(Act.CONSULT, Set.of("planned", "changed", "cancelled", "begun", "noted", "closed", "counted")),
            Map.entry(
                    Act.KEEP_EXPERT,
                    codes("expert-added expert-changed expert-closed proposed planned "
                            + "held ended filed asked asked-ended advised answered")),
            Map.entry(
                    Act.PREPARE_EXCHANGE, codes("prepared picked whole masked left_out inspected request " + "answer")),
            Map.entry(
                    Act.KEEP_EXCHANGE,
                    codes("fixed checked asked sent not-sent informed stopped ended"
                            + " letter corrected request-asked request-sent"
                            + " request-reminded request-stopped request-ended")),
            Map.entry(Act.GIVE_PACKAGE, Set.of("opened", "mistaken", "closed", "letter", "answer")),
            Map.entry(Act.KEEP_GROUNDS, Set.of("on", "off")),
            Map.entry(Act.ASK_RIGHT, codes("asked withdrawn letter fetched")),
            Map.entry(
                    Act.KEEP_RIGHT,
                    codes("seen checked unconfirmed extended granted partly refused " + "done lifted letter reminded")),
            Map.entry(Act.CLASSIFY, Set.of("raised", "lowered")),
            Map.entry(Act.ASSIGN, Set.of("given", "ended", "review-seen", "reviewed", "review-reminded")),
            Map.entry(Act.END_ENROLMENT, Set.of("ended", "corrected", "taken-back")),
            Map.entry(Act.APPOINT, Set.of("given", "ended", "taken-back")),
            Map.entry(
                    Act.SIGN_IN,
                    codes("link passkey passkey-made operator demonstration out session-ended"
                            + " sessions-ended sessions-ended-for provider"
                            + " provider_strong provider-linked"
                            + " provider-unlinked")),
            Map.entry(Act.KEEP_PASSKEY, codes("passkey-made passkey-named passkey-removed")),
            Map.entry(
                    Act.ADMIT,
                    codes("letter-printed address-asked address-by-file address-confirmed"
                            + " address-seconded"
                            + " address-stopped address-stopped-by-mail"
                            + " address-changed")),
            Map.entry(Act.IMPORT, Set.of(GUIDANCE)),
            Map.entry(Act.ANSWER, Set.of("answered", "corrected", "staff-answer")),
            Map.entry(
                    Act.KEEP_AUTHORITY,
                    Set.of("authority", "dispute-opened", "dispute-closed", "account-opened", "account-closed")),
            Map.entry(
                    Act.ASK_CONSENT,
                    Set.of(
                            "text",
                            "retired",
                            "invited",
                            "renewal",
                            "round",
                            "round-withdrawn",
                            "round-asked",
                            "round-closed",
                            "round-seen",
                            "round-exported",
                            "round-letters")),
            Map.entry(Act.RETAIN, Retained.CODES),
            Map.entry(Act.KEEP_PICTURES, PictureDeeds.KEEPING),
            Map.entry(Act.MAINTAIN, PictureDeeds.BY_ITSELF),
            Map.entry(Act.EXPORT_LOG, Set.of("verified", "exported", "kit", "looked", "reviewed")));

    private Deed() {}

    /// Whether the act itself is another line, after the one in which it was allowed.
    static boolean follows(AuditEvent event) {
        return !codes(event.act()).isEmpty() && !ALONE.contains(event.act());
    }

    static boolean known(AuditEvent event) {
        return codes(event.act()).contains(event.relation());
    }

    static boolean ofGroup(AuditEvent event) {
        return event.relation().equals(GUIDANCE);
    }

    private static Set<String> codes(Act act) {
        return CODES.getOrDefault(act, RegisterDeeds.CODES.getOrDefault(act, Set.of()));
    }

    private static Set<String> codes(String separated) {
        return Set.of(separated.split(" "));
    }
}
