package nl.zorgvuldig.school.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import org.springframework.stereotype.Component;

/// Workplaces, functions and guidance of staff, with their periods. Ends are dated, never deleted:
/// the log can always be read against what was true on a day.
@Component
public final class Staff {
    /// Audit code for readmission after an employment that ended; replayed after a restore.
    public static final String RESUMED = "employment-resumed";

    private static final ScopedValue<Glance> GLANCE = ScopedValue.newInstance();

    private final StaffStore store;
    private final FunctionStore functions;
    private final WorkplaceStore workplaces;
    private final Work work;

    Staff(StaffStore store, FunctionStore functions, WorkplaceStore workplaces, Work work) {
        this.store = store;
        this.functions = functions;
        this.workplaces = workplaces;
        this.work = work;
    }

    /// Records that somebody starts to work at a school, comes back, or gets another roster key
    /// there.
    public void add(StaffMember member) {
        work.change(SchoolActs.IMPORT, () -> store.add(member));
    }

    public void end(PersonId person, SchoolId school, LocalDate last) {
        work.change(SchoolActs.IMPORT, () -> store.endStaff(person, school, last));
    }

    public List<StaffMember> list(SchoolId school) {
        return work.read(Act.BROWSE, () -> store.listStaff(school));
    }

    /// Everybody who works for the board on a day, once per workplace: by the roster of a school,
    /// by a function, or by guiding a group.
    public List<Workplace> listWorking(LocalDate day) {
        return work.read(Act.BROWSE, () -> workplaces.list(day));
    }

    /// The last day on which each person works somewhere, holds a function or guides a group; open
    /// when no end is known. People who never did are absent.
    public Map<PersonId, LocalDate> listLastDays() {
        return work.read(Act.BROWSE, workplaces::lastDays);
    }

    /// Ends everything somebody does for the board today on a last day, or on the day it began when
    /// that is later. What has ended already or is still to begin stays unchanged. Requires the
    /// system account.
    public void leave(PersonId person, LocalDate last, LocalDate today) {
        work.change(Act.MAINTAIN, () -> workplaces.leave(person, last, today));
    }

    public void grant(HeldFunction held) {
        work.change(Act.MAINTAIN, () -> functions.add(held));
    }

    /// Every function and guidance of the person: past, present and future.
    public StaffDuties dutiesOf(PersonId person) {
        return GLANCE.isBound()
                ? GLANCE.get().duties().computeIfAbsent(new Asked<>(Acting.current(), person), _ -> read(person))
                : read(person);
    }

    private StaffDuties read(PersonId person) {
        return work.read(Act.BROWSE, () -> store.dutiesOf(person));
    }

    /// Runs `page`, reading the duties of each person and the holders of functions only once.
    ///
    /// @param page changes no duties
    public static <T, X extends Throwable> T atOneGlance(ScopedValue.CallableOp<T, X> page) throws X {
        return ScopedValue.where(GLANCE, new Glance(new HashMap<>(), new HashMap<>()))
                .call(page);
    }

    /// Cache key with the acting person and act, since not everybody sees the same.
    private record Asked<T>(Acting by, T about) {}

    private record Glance(
            Map<Asked<PersonId>, StaffDuties> duties, Map<Asked<Set<StaffFunction>>, List<HeldFunction>> holders) {}

    /// Every function of the person: past, present and future.
    public List<HeldFunction> listFunctions(PersonId person) {
        return dutiesOf(person).functions();
    }

    /// Whether a person holds one of these functions on a day, at any school.
    public boolean holds(PersonId person, Set<StaffFunction> wanted, LocalDate day) {
        return listFunctions(person).stream()
                .anyMatch(held ->
                        wanted.contains(held.function()) && held.period().contains(day));
    }

    /// Holders of a function on a day; for a function of a school, at every school.
    public List<HeldFunction> listHolders(StaffFunction function, LocalDate day) {
        return listHolders(Set.of(function), day);
    }

    /// Holders of one of these functions on a day.
    public List<HeldFunction> listHolders(Set<StaffFunction> wanted, LocalDate day) {
        List<HeldFunction> ever = GLANCE.isBound()
                ? GLANCE.get()
                        .holders()
                        .computeIfAbsent(new Asked<>(Acting.current(), Set.copyOf(wanted)), _ -> holders(wanted))
                : holders(wanted);
        return ever.stream().filter(held -> held.period().contains(day)).toList();
    }

    private List<HeldFunction> holders(Set<StaffFunction> wanted) {
        return work.read(Act.BROWSE, () -> functions.listHolders(wanted));
    }

    /// The functions at schools held on a day by people who left the school before it.
    public List<HeldFunction> listLeftBehind(LocalDate day) {
        List<HeldFunction> held = listHolders(Set.of(StaffFunction.values()), day).stream()
                .filter(function -> function.school().isPresent())
                .toList();
        List<StaffMember> members = held.stream()
                .flatMap(function -> function.school().stream())
                .distinct()
                .flatMap(school -> list(school).stream())
                .toList();
        return DepartedStaffFunctions.of(held, members, day);
    }

    /// The head of a school on a day.
    public Optional<PersonId> findHead(SchoolId school, LocalDate day) {
        return listHolders(StaffFunction.HEAD, day).stream()
                .filter(held -> held.school().equals(Optional.of(school)))
                .map(HeldFunction::person)
                .findFirst();
    }

    /// The heads of each school on a day; schools without one are absent.
    public Map<SchoolId, Set<PersonId>> listHeads(LocalDate day) {
        Map<SchoolId, Set<PersonId>> heads = new HashMap<>();
        for (HeldFunction held : listHolders(StaffFunction.HEAD, day)) {
            held.school()
                    .ifPresent(school -> heads.computeIfAbsent(school, _ -> new LinkedHashSet<>())
                            .add(held.person()));
        }
        return heads;
    }

    public void guide(GroupGuidance guidance) {
        work.change(SchoolActs.IMPORT, () -> store.add(guidance));
    }

    public void endGuidance(UUID guidance, LocalDate last) {
        work.change(SchoolActs.IMPORT, () -> store.endGuidance(guidance, last));
    }

    /// Withdraws guidance that never took effect.
    public void withdrawGuidance(UUID guidance) {
        work.change(SchoolActs.IMPORT, () -> store.withdrawGuidance(guidance));
    }

    /// Every guidance of a group by the person: past, present and future.
    public List<GroupGuidance> listGuidance(PersonId person) {
        return work.read(Act.BROWSE, () -> store.listGuidance(person));
    }

    public List<GroupGuidance> listGuides(GroupId group) {
        return work.read(Act.BROWSE, () -> store.listGuides(group));
    }

    public List<GroupGuidance> listGuides(SchoolId school, SchoolYear year) {
        return work.read(Act.BROWSE, () -> store.listGuides(school, year.toString()));
    }
}
