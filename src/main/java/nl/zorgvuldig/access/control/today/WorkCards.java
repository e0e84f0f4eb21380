package nl.zorgvuldig.access.control.today;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.access.control.AccessPrecondition;
import nl.zorgvuldig.access.control.TodayNote;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.WorkItem;
import nl.zorgvuldig.platform.casework.WorkList;
import nl.zorgvuldig.platform.casework.WorkPage;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.AssuranceLevel;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Compiles the open tasks of a person. Whoever must act in a case about a pupil may know that
/// pupil's name, once they made the promise that staff must make; staff who signed in only with a
/// link see nothing of it.
@Component
class WorkCards {
    /// Page on which functions are given, and that shows which are vacant.
    private static final String FUNCTIONS = "/functies";

    private static final String POLICY = "/beleid";

    private final WorkList work;
    private final Map<String, WorkPage> pages;
    private final Pupils pupils;
    private final List<AccessPrecondition> pledges;
    private final Work reading;
    private final Clock clock;

    /// @throws IllegalStateException when a kind of case has no page on which it is handled
    WorkCards(
            WorkList work,
            List<CaseKind> kinds,
            List<WorkPage> pages,
            Pupils pupils,
            List<AccessPrecondition> pledges,
            Work reading,
            Clock clock) {
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
        this.pledges = List.copyOf(pledges);
        this.reading = reading;
        this.clock = clock;
    }

    WorkCard card(SignedInUser who, List<TodayNote.Note> notes) {
        LocalDate today = SchoolDay.today(clock);
        boolean staff = who.kind() == AccountKind.STAFF;
        if (staff && Acting.current().strength() == AssuranceLevel.WEAK) {
            return new WorkCard(today, List.of(), notes, false);
        }
        WorkList.Found found = work.find(who.person(), staff ? WorkList.Asked.STAFF : WorkList.Asked.OTHER, today);
        Rows rows = new Rows(staff && promises(who) ? Map.of() : names(found.items()), today, who.kind());
        return new WorkCard(today, rows.groups(found.items()), notes, found.whole());
    }

    private Map<PupilId, PersonName> names(List<WorkItem> items) {
        return pupils.names(items.stream()
                .filter(WorkItem::named)
                .flatMap(item -> item.about().stream())
                .distinct()
                .toList());
    }

    /// Whether somebody must make a promise before a dossier opens for them.
    private boolean promises(SignedInUser who) {
        return reading.read(
                Act.BROWSE,
                () -> pledges.stream()
                        .anyMatch(pledge -> pledge.missing(who.person()).isPresent()));
    }

    /// @param names of the pupils that may be named
    private final class Rows {
        private final Map<PupilId, PersonName> names;
        private final LocalDate today;
        private final AccountKind kind;

        Rows(Map<PupilId, PersonName> names, LocalDate today, AccountKind kind) {
            this.names = names;
            this.today = today;
            this.kind = kind;
        }

        List<WorkCard.Group> groups(List<WorkItem> items) {
            return switch (kind) {
                case GUARDIAN -> byChild(items);
                case STAFF, PUPIL, EXPERT -> byDay(items);
            };
        }

        private List<WorkCard.Group> byDay(List<WorkItem> items) {
            return items.stream()
                    .collect(groupingBy(item -> item.due(today), LinkedHashMap::new, toList()))
                    .entrySet()
                    .stream()
                    .map(group -> new WorkCard.Group(
                            Optional.empty(),
                            group.getKey(),
                            kind == AccountKind.STAFF && group.getKey() == WorkItem.Due.LATER,
                            rows(group.getValue())))
                    .sorted(Comparator.comparing(WorkCard.Group::due))
                    .toList();
        }

        /// First what is about no child in particular; then per child, the nearest due day first.
        private List<WorkCard.Group> byChild(List<WorkItem> items) {
            Map<PupilId, List<WorkItem>> children = new LinkedHashMap<>();
            List<WorkItem> general = new ArrayList<>();
            for (WorkItem item : items) {
                named(item)
                        .map(child -> children.computeIfAbsent(child, _ -> new ArrayList<>()))
                        .orElse(general)
                        .add(item);
            }
            List<WorkCard.Group> groups = new ArrayList<>(byDay(general));
            children.forEach((child, those) -> groups.add(new WorkCard.Group(
                    Optional.ofNullable(names.get(child)), those.getFirst().due(today), false, rows(those))));
            return groups;
        }

        /// Tasks done on the same page become one row, with the nearest due day.
        private List<WorkCard.Row> rows(List<WorkItem> items) {
            Map<String, List<WorkItem>> same = new LinkedHashMap<>();
            for (WorkItem item : items) {
                same.computeIfAbsent(
                                String.join(" ", item.kind(), item.turn().task(), path(item)), _ -> new ArrayList<>())
                        .add(item);
            }
            return same.values().stream().map(this::row).toList();
        }

        /// A name known from another row is not added to a discreet one.
        private Optional<PupilId> named(WorkItem item) {
            return item.about().filter(_ -> item.named()).filter(names::containsKey);
        }

        private WorkCard.Row row(List<WorkItem> same) {
            WorkItem first = same.getFirst();
            boolean yes = same.size() == 1;
            return new WorkCard.Row(
                    yes && kind == AccountKind.STAFF ? named(first).map(names::get) : Optional.empty(),
                    same.size(),
                    first.turn().task(),
                    "casework.kind." + first.kind(),
                    yes ? first.label() : Optional.empty(),
                    first.until(),
                    yes ? first.turn().otherwise() : Optional.empty(),
                    first.due(today),
                    path(first));
        }
    }

    private String path(WorkItem item) {
        return switch (item.turn().task()) {
            case WorkTurnFinder.VACANT -> FUNCTIONS;
            case WorkTurnFinder.ASK_BOARD -> POLICY;
            default -> Objects.requireNonNull(pages.get(item.kind())).address(item);
        };
    }
}
