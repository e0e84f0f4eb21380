package nl.zorgvuldig.care.experts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.care.experts.advice.ExpertAdviserController;
import nl.zorgvuldig.care.experts.advice.OpenExpertConsultations;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationId;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationStatus;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultations;
import nl.zorgvuldig.care.experts.consultations.web.ExpertConsultationController;
import nl.zorgvuldig.platform.calendar.CalendarItem;
import nl.zorgvuldig.platform.calendar.CalendarSource;
import nl.zorgvuldig.platform.calendar.CalendarTime;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.PageOf;
import nl.zorgvuldig.platform.policy.Sentence;
import org.springframework.stereotype.Component;

/// Talks with an expert: for the expert those that are open to them, for whoever proposed one those
/// that are planned. Neither pupil nor expert is named.
@Component
final class ExpertCalendar implements CalendarSource {
    private final OpenExpertConsultations open;
    private final ExpertConsultations kept;

    ExpertCalendar(OpenExpertConsultations open, ExpertConsultations kept) {
        this.open = open;
        this.kept = kept;
    }

    @Override
    public List<CalendarItem> upcoming(SignedInUser who, LocalDate today) {
        return switch (who.kind()) {
            case EXPERT ->
                open.list(who).stream()
                        .map(each -> item(each.it().id(), each.meetsAt(), ExpertAdviserController.ADDRESS))
                        .toList();
            case STAFF -> proposed(who);
            case GUARDIAN, PUPIL -> List.of();
        };
    }

    private List<CalendarItem> proposed(SignedInUser who) {
        List<CalendarItem> items = new ArrayList<>();
        PageOf<ExpertConsultations.Line> page = kept.listRunning(1);
        page.those().stream().flatMap(line -> item(line, who)).forEach(items::add);
        while (page.more()) {
            page = kept.listRunning(page.number() + 1);
            page.those().stream().flatMap(line -> item(line, who)).forEach(items::add);
        }
        return items;
    }

    private static Stream<CalendarItem> item(ExpertConsultations.Line line, SignedInUser who) {
        return line.standing() == ExpertConsultationStatus.PLANNED
                        && line.it().proposedBy().equals(who.person())
                ? line
                        .file()
                        .meetsAt()
                        .map(at -> item(line.it().id(), at, ExpertConsultationController.ADDRESS))
                        .stream()
                : Stream.empty();
    }

    private static CalendarItem item(ExpertConsultationId id, Instant meetsAt, String path) {
        return new CalendarItem(
                id.toString(),
                0,
                CalendarTime.at(meetsAt),
                Sentence.of("expertise.calendar.talk"),
                Optional.empty(),
                path);
    }
}
