package nl.zorgvuldig.operations.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.organisation.appointments.AppointmentNominee;
import nl.zorgvuldig.school.organisation.appointments.AppointmentRequest;
import nl.zorgvuldig.school.organisation.appointments.Appointments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Appoints the first people of a board; the board itself appoints the others, on its pages.
@Command(
        name = "appoint",
        description = {
            "Say who holds a function from today on, and open an account for who has none.",
            "Somebody of the board can say it for everybody else, on the page /functies."
        })
final class AppointCommand implements Callable<Integer> {
    @Mixin
    InstallationOptions of = new InstallationOptions();

    @Mixin
    BoardCommand.Which which = new BoardCommand.Which();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "FUNCTION",
            description = {
                "One of board, administrator, data_protection_officer, personnel_office,",
                "school_doctor, head, support_coordinator."
            })
    String function = "";

    @Parameters(index = "1", paramLabel = "EMAIL", description = "By which they sign in.")
    String email = "";

    @Option(names = "--given", paramLabel = "NAME", description = "First name.")
    String given = "";

    @Option(names = "--prefix", paramLabel = "NAME", description = "Such as 'van der'.")
    String prefix = "";

    @Option(names = "--family", paramLabel = "NAME", description = "Family name; needed for who has no account yet.")
    String family = "";

    @Option(names = "--school", paramLabel = "BRIN", description = "For a head or support coordinator.")
    String school = "";

    @Override
    public Integer call() {
        StaffFunction wanted = function();
        try (HeadlessProgram program = HeadlessProgram.open(of.home())) {
            which.run(program, () -> appoint(program, wanted));
        }
        return 0;
    }

    private StaffFunction function() {
        return Arrays.stream(StaffFunction.values())
                .filter(staffFunction -> Codes.of(staffFunction).equals(function.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new CommandRefused(
                        "There is no function '%s'. There are: %s.".formatted(function, functions())));
    }

    private static String functions() {
        return Arrays.stream(StaffFunction.values()).map(Codes::of).collect(Collectors.joining(", "));
    }

    private void appoint(HeadlessProgram program, StaffFunction wanted) {
        LocalDate today = SchoolDay.today(program.get(Clock.class));
        AppointmentRequest wish =
                new AppointmentRequest(nominee(program), wanted, school(program), today, Optional.empty());
        switch (program.get(Appointments.class).appoint(wish)) {
            case Outcome.Done<?> _ ->
                spec.commandLine().getOut().printf("%s is %s from today on.%n", email, Codes.of(wanted));
            case Outcome.Rejected(List<Objection> objections) ->
                throw new CommandRefused(program.get(MessageCatalog.class)
                        .in(Language.ENGLISH)
                        .say(objections.getFirst().because()));
            case Outcome.NotFound<?> _, Outcome.Conflict<?> _, Outcome.FormReused<?> _ ->
                throw new IllegalStateException("the program may say who holds a function");
        }
    }

    private AppointmentNominee nominee(HeadlessProgram program) {
        return program.get(Accounts.class)
                .findByEmail(email)
                .<AppointmentNominee>map(AppointmentNominee.Known::new)
                .orElseGet(() -> new AppointmentNominee.Newcomer(new PersonName(given, prefix, family), email.strip()));
    }

    private Optional<SchoolId> school(HeadlessProgram program) {
        return school.isBlank()
                ? Optional.empty()
                : Optional.of(program.get(Schools.class)
                        .findByBrin(school)
                        .map(School::id)
                        .orElseThrow(() -> new CommandRefused("There is no school " + school + ".")));
    }
}
