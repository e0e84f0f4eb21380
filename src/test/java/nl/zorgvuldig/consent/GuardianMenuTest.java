package nl.zorgvuldig.consent;

import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.FunctionCodes;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// The menu of a guardian offers to decide to who has something to decide.
@Upholds(PARENT_DATA_IN_DOSSIER)
class GuardianMenuTest {
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"(/[^\"#?]*)\"");
    private static final List<String> DECIDING =
            List.of("/toestemming", "/noodkaart", "/mijn-fotos", "/gegeven", "/wie-keek", "/inzage-medisch", "/filmen");

    private final DemoProgram demo = DemoProgram.running();

    @Test
    void who_has_no_authority_over_any_child_finds_what_is_for_them_and_nothing_to_decide() {
        assertThat(menu("ouder")).containsAll(DECIDING).contains("/inzage", "/mijn-rechten");
        assertThat(menu("leerling")).contains("/toestemming", "/noodkaart", "/wie-keek");
        assertThat(menu("ouder-zonder-gezag"))
                .contains("/inzage", "/mijn-rechten")
                .doesNotContainAnyElementsOf(DECIDING);
    }

    /// As it is on every page, and what its places list.
    private Set<String> menu(String handle) {
        WebVisitor visitor = demo.signIn(handle);
        String page = visitor.get("/mijn-rechten").body();
        Set<String> bar = links(page.substring(page.indexOf("<header"), page.indexOf("<main")));
        Set<String> all = new TreeSet<>(bar);
        bar.stream()
                .filter(path -> path.startsWith("/menu/"))
                .map(path -> visitor.get(path).body())
                .forEach(place -> all.addAll(links(place.substring(place.indexOf("<main"), place.indexOf("</main")))));
        return all;
    }

    private static Set<String> links(String html) {
        return LINK.matcher(html)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void what_the_school_writes_down_about_authority_counts_for_the_next_page() {
        ConsentBoard board = new ConsentBoard();
        assertThat(codes(board, board.father)).containsExactly("decides");
        board.authority(board.pupil, board.father, ParentalAuthority.NONE, Period.since(board.today));
        assertThat(codes(board, board.father)).isEmpty();
        assertThat(codes(board, board.mother)).containsExactly("decides");
        board.authority(board.pupil, board.father, ParentalAuthority.UNKNOWN, Period.since(board.today));
        assertThat(codes(board, board.father)).isEmpty();
        board.authority(board.pupil, board.father, ParentalAuthority.SOLE, Period.since(board.today));
        assertThat(codes(board, board.father)).containsExactly("decides");
        board.authority(board.pupil, board.father, ParentalAuthority.NONE, Period.since(board.today));
        board.guardian(
                board.enrol(board.today.minusYears(8)), board.father, GuardianRelation.FATHER, ParentalAuthority.JOINT);
        assertThat(codes(board, board.father)).as("over another child").containsExactly("decides");
    }

    @Test
    void who_cares_for_a_child_without_authority_is_offered_what_a_caregiver_may_ask() {
        ConsentBoard board = new ConsentBoard();
        PersonId carer = new PersonId(UUID.randomUUID());
        assertThat(codes(board, carer)).isEmpty();
        board.guardian(board.pupil, carer, GuardianRelation.CAREGIVER, ParentalAuthority.NONE);
        assertThat(codes(board, carer)).containsExactly("caregiver");
    }

    private static Set<String> codes(ConsentBoard board, PersonId guardian) {
        SignedInUser who = new SignedInUser(board.board, guardian, AccountKind.GUARDIAN);
        return board.as(
                guardian,
                () -> board.program.parts(FunctionCodes.class).stream()
                        .flatMap(codes -> codes.of(who).stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
