package nl.zorgvuldig.school.organisation.appointments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Builds the pages about functions and their holders.
@Component
class AppointmentPages {
    static final String ADDRESS = "/functies";

    private final Appointments appointments;
    private final Schools schools;
    private final Staff staff;
    private final Accounts accounts;
    private final Clock clock;

    AppointmentPages(Appointments appointments, Schools schools, Staff staff, Accounts accounts, Clock clock) {
        this.appointments = appointments;
        this.schools = schools;
        this.staff = staff;
        this.accounts = accounts;
        this.clock = clock;
    }

    FunctionsPage page(Form form) {
        List<HeldFunction> held = appointments.list();
        Set<UUID> left = leftBehind();
        List<School> all = schools.list();
        List<FunctionsPage.Place> places = new ArrayList<>();
        places.add(place(boardName(), Optional.empty(), held, left));
        all.forEach(school -> places.add(place(school.name(), Optional.of(school.id()), held, left)));
        return new FunctionsPage(
                places,
                staff(),
                all.stream()
                        .map(school -> Form.Option.of(school.id().toString(), school.name()))
                        .toList(),
                form);
    }

    /// Empty when there is no such held function.
    Optional<AppointmentEndPage> ending(UUID function, Form form) {
        return appointments.list().stream()
                .filter(heldFunction -> heldFunction.id().equals(function))
                .findFirst()
                .map(heldFunction -> new AppointmentEndPage(
                        line(heldFunction, leftBehind()),
                        heldFunction
                                .school()
                                .flatMap(schools::find)
                                .map(School::name)
                                .orElseGet(this::boardName),
                        form));
    }

    private String boardName() {
        return schools.findBoardName().orElse("");
    }

    private FunctionsPage.Place place(String name, Optional<SchoolId> school, List<HeldFunction> held, Set<UUID> left) {
        List<HeldFunction> here = held.stream()
                .filter(function -> function.school().equals(school))
                .sorted(Comparator.comparing(HeldFunction::function)
                        .thenComparing(function -> function.period().from()))
                .toList();
        LocalDate today = SchoolDay.today(clock);
        List<String> missing = Arrays.stream(StaffFunction.values())
                .filter(function -> function.ofSchool() == school.isPresent())
                .filter(function -> here.stream()
                        .noneMatch(held1 ->
                                held1.function() == function && held1.period().contains(today)))
                .map(AppointmentPages::message)
                .toList();
        return new FunctionsPage.Place(
                name,
                school.map(
                        id -> new FunctionsPage.Phone(schools.phoneOf(id), SchoolPhoneController.ADDRESS + id.value())),
                here.stream().map(function -> line(function, left)).toList(),
                missing);
    }

    private Set<UUID> leftBehind() {
        return staff.listLeftBehind(SchoolDay.today(clock)).stream()
                .map(HeldFunction::id)
                .collect(Collectors.toSet());
    }

    private FunctionsPage.Line line(HeldFunction held, Set<UUID> left) {
        return new FunctionsPage.Line(
                held.id().toString(),
                message(held.function()),
                accounts.nameOf(held.person()).full(),
                held.period(),
                SchoolDay.today(clock),
                left.contains(held.id()));
    }

    private List<Form.Option> staff() {
        Comparator<String> order = NameLetters.order();
        return appointments.listStaff().entrySet().stream()
                .sorted((entry, other) -> order.compare(
                        entry.getValue().sorted(), other.getValue().sorted()))
                .map(entry -> Form.Option.of(
                        entry.getKey().toString(), entry.getValue().sorted()))
                .toList();
    }

    private static String message(StaffFunction function) {
        return "school.function." + Codes.of(function);
    }
}
