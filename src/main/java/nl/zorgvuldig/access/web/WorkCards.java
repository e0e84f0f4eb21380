package nl.zorgvuldig.access.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.access.TodayNote;
import nl.zorgvuldig.casework.CaseKind;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.casework.WorkItem;
import nl.zorgvuldig.casework.WorkList;
import nl.zorgvuldig.casework.WorkPage;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import org.springframework.stereotype.Component;

/// Puts together what waits for somebody. Who must act in a case about a pupil may know that pupil's
/// name; staff who signed in with a link alone see nothing of it.
@Component
class WorkCards {
    /// Where somebody sees to it that a function is held.
    private static final String FUNCTIONS = "/functies";

    private final WorkList work;
    private final Map<String, WorkPage> pages;
    private final Pupils pupils;
    private final Clock clock;

    /// @throws IllegalStateException when nobody said where one kind of what waits is done
    WorkCards(WorkList work, List<CaseKind> kinds, List<WorkPage> pages, Pupils pupils, Clock clock) {
        this.work = work;
        this.pages = pages.stream().collect(toMap(WorkPage::kind, Function.identity()));
        List<String> nowhere = kinds.stream()
                .map(CaseKind::code)
                .filter(kind -> !this.pages.containsKey(kind))
                .toList();
        if (!nowhere.isEmpty()) {
            throw new IllegalStateException("no page for what waits: " + nowhere);
        }
        this.pupils = pupils;
        this.clock = clock;
    }

    WorkCard card(SignedIn who, List<TodayNote.Note> notes) {
        LocalDate today = SchoolDay.today(clock);
        return new WorkCard(today, groups(who, today), notes);
    }

    private List<WorkCard.Group> groups(SignedIn who, LocalDate today) {
        boolean hidden = who.kind() == AccountKind.STAFF
                && switch (Acting.current().strength()) {
                    case WEAK -> true;
                    case STRONG -> false;
                };
        List<WorkItem> items = hidden ? List.of() : work.list(who.person(), today);
        Map<PupilId, PersonName> names = pupils.names(
                items.stream().flatMap(item -> item.about().stream()).distinct().toList());
        return switch (who.kind()) {
            case GUARDIAN -> byChild(items, names, today);
            case STAFF, PUPIL, EXPERT -> byDay(items, names, today);
        };
    }

    private List<WorkCard.Group> byDay(List<WorkItem> items, Map<PupilId, PersonName> names, LocalDate today) {
        return items.stream()
                .collect(groupingBy(item -> item.due(today), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(group ->
                        new WorkCard.Group(Optional.empty(), group.getKey(), rows(group.getValue(), names, today)))
                .toList();
    }

    /// First what is about no child in particular; then child by child, of whom the nearest day is
    /// first.
    private List<WorkCard.Group> byChild(List<WorkItem> items, Map<PupilId, PersonName> names, LocalDate today) {
        Map<Optional<PersonName>, List<WorkItem>> children = new LinkedHashMap<>();
        for (WorkItem item : items) {
            children.computeIfAbsent(item.about().map(names::get), _ -> new ArrayList<>())
                    .add(item);
        }
        List<WorkCard.Group> groups = new ArrayList<>();
        List<WorkItem> general = children.remove(Optional.<PersonName>empty());
        if (general != null) {
            groups.add(group(Optional.empty(), general, names, today));
        }
        children.forEach((name, those) -> groups.add(group(name, those, names, today)));
        return groups;
    }

    private WorkCard.Group group(
            Optional<PersonName> name, List<WorkItem> items, Map<PupilId, PersonName> names, LocalDate today) {
        return new WorkCard.Group(name, items.getFirst().due(today), rows(items, names, today));
    }

    /// What is done on the same page is one row, with the nearest last day.
    private List<WorkCard.Row> rows(List<WorkItem> items, Map<PupilId, PersonName> names, LocalDate today) {
        Map<String, List<WorkItem>> pages = new LinkedHashMap<>();
        for (WorkItem item : items) {
            pages.computeIfAbsent(item.turn().task() + " " + path(item), _ -> new ArrayList<>())
                    .add(item);
        }
        return pages.values().stream().map(same -> row(same, names, today)).toList();
    }

    private WorkCard.Row row(List<WorkItem> same, Map<PupilId, PersonName> names, LocalDate today) {
        WorkItem first = same.getFirst();
        return new WorkCard.Row(
                same.size() == 1 ? first.about().map(names::get) : Optional.empty(),
                same.size(),
                first.turn().task(),
                "casework.kind." + first.kind(),
                same.size() == 1 ? first.label() : Optional.empty(),
                first.until(),
                same.size() == 1 ? first.turn().otherwise() : Optional.empty(),
                first.due(today),
                path(first));
    }

    private String path(WorkItem item) {
        return item.turn().task().equals(Turns.VACANT)
                ? FUNCTIONS
                : Objects.requireNonNull(pages.get(item.kind())).address(item);
    }
}
