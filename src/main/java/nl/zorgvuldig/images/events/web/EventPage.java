package nl.zorgvuldig.images.events.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.images.events.EventChange;
import nl.zorgvuldig.images.events.EventFile;
import nl.zorgvuldig.images.events.EventRole;
import nl.zorgvuldig.images.events.EventState;
import nl.zorgvuldig.images.events.SchoolEvent;
import nl.zorgvuldig.images.events.notices.EventNotice;
import nl.zorgvuldig.images.events.notices.EventNoticeProof;
import nl.zorgvuldig.images.events.notices.EventNoticeProofs;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;

/// One event, with its notice and proofs.
///
/// @param school its name
/// @param groups their names; empty for the whole school
/// @param madeBy empty for the system account
/// @param notice as sent, or as it would be sent now
/// @param counts number of parents per status
/// @param lines proofs by name, for the head
/// @param left people the program does not notify, for the head
/// @param said result of the last action
public record EventPage(
        EventFile file,
        String school,
        List<String> groups,
        String madeBy,
        EventRole reader,
        EventNotice notice,
        Map<EventNoticeProof.State, Integer> counts,
        List<EventNoticeProofs.Line> lines,
        List<PersonName> left,
        Optional<Sentence> said,
        LocalDate today,
        boolean begun) {

    public SchoolEvent event() {
        return file.request();
    }

    public EventState state() {
        return file.state();
    }

    public String address() {
        return "/activiteiten/" + file.id();
    }

    public boolean head() {
        return reader == EventRole.HEAD;
    }

    /// Proofs of this kind that still need action.
    public List<EventNoticeProofs.Line> open(EventNoticeProof.Kind kind) {
        return lines.stream()
                .filter(line -> line.proof().kind() == kind && !line.proof().told())
                .toList();
    }

    public List<EventNoticeProofs.Line> told(EventNoticeProof.Kind kind) {
        return lines.stream()
                .filter(line -> line.proof().kind() == kind && line.proof().told())
                .toList();
    }

    public int parents() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(EventNoticeProof.State state) {
        return counts.getOrDefault(state, 0);
    }

    /// Number of parents for whom there is proof.
    public int proved() {
        return count(EventNoticeProof.State.SENT) + count(EventNoticeProof.State.HANDED);
    }

    public int untold() {
        return parents() - proved();
    }

    /// Whether the head can make this change, apart from parents who were not notified yet.
    public boolean can(Class<? extends EventChange> change) {
        return head() && !begun && file.can(change, today);
    }

    private int lines(EventNoticeProof.State state) {
        return (int)
                lines.stream().filter(line -> line.proof().state() == state).count();
    }

    /// Number of letters to parents and staff that can be made.
    public int letters() {
        return lines(EventNoticeProof.State.TO_PRINT) + lines(EventNoticeProof.State.PRINTED);
    }

    public int printed() {
        return lines(EventNoticeProof.State.PRINTED);
    }

    public int failed() {
        return lines(EventNoticeProof.State.FAILED);
    }

    /// Whether people can still be notified.
    public boolean running() {
        return state().announced() && !begun;
    }

    public TagTone tone() {
        return tone(state());
    }

    static TagTone tone(EventState state) {
        return switch (state) {
            case PROPOSED -> TagTone.OPEN;
            case PLANNED, NOTICED -> TagTone.WAIT;
            case READY -> TagTone.YES;
            case HELD -> TagTone.QUIET;
            case CANCELLED -> TagTone.NO;
        };
    }

    public TagTone tone(EventNoticeProof.State state) {
        return switch (state) {
            case SENT, HANDED -> TagTone.YES;
            case FAILED -> TagTone.NO;
            case ON_ITS_WAY, TO_PRINT, PRINTED -> TagTone.WAIT;
        };
    }

    @Override
    public String toString() {
        return "EventPage[" + file.id() + "]";
    }
}
