package nl.zorgvuldig.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.school.AppointmentWish;
import nl.zorgvuldig.school.Appointments;
import nl.zorgvuldig.school.Nominee;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The first people of a board; the board itself names the others, on its pages.
@Command(
        name = "appoint",
        description = {
            "Say who holds a function from today on, and open an account for who has none.",
            "Somebody of the board can say it for everybody else, on the page /functies."
        })
final class Appoint implements Callable<Integer> {
    @Mixin
    Of of = new Of();

    @Mixin
    Board.Which which = new Board.Which();

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
        try (Program program = Program.open(of.home())) {
            which.run(program, () -> appoint(program, wanted));
        }
        return 0;
    }

    private StaffFunction function() {
        return Arrays.stream(StaffFunction.values())
                .filter(one -> Codes.of(one).equals(function.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new Refused("There is no function '%s'. There are: %s.".formatted(function, functions())));
    }

    private static String functions() {
        return Arrays.stream(StaffFunction.values()).map(Codes::of).collect(Collectors.joining(", "));
    }

    private void appoint(Program program, StaffFunction wanted) {
        LocalDate today = SchoolDay.today(program.get(Clock.class));
        AppointmentWish wish = new AppointmentWish(nominee(program), wanted, school(program), today, Optional.empty());
        switch (program.get(Appointments.class).appoint(wish)) {
            case Outcome.Done<?> _ ->
                spec.commandLine().getOut().printf("%s is %s from today on.%n", email, Codes.of(wanted));
            case Outcome.Rejected(List<Objection> objections) ->
                throw new Refused(program.get(Languages.class)
                        .in(Language.ENGLISH)
                        .say(objections.getFirst().because()));
            case Outcome.NotFound<?> _, Outcome.Conflict<?> _, Outcome.FormReused<?> _ ->
                throw new IllegalStateException("the program may say who holds a function");
        }
    }

    private Nominee nominee(Program program) {
        return program.get(Accounts.class)
                .findByEmail(email)
                .<Nominee>map(Nominee.Known::new)
                .orElseGet(() -> new Nominee.Newcomer(new PersonName(given, prefix, family), email.strip()));
    }

    private Optional<SchoolId> school(Program program) {
        return school.isBlank()
                ? Optional.empty()
                : Optional.of(program.get(Schools.class)
                        .findByBrin(school)
                        .map(School::id)
                        .orElseThrow(() -> new Refused("There is no school " + school + ".")));
    }
}
