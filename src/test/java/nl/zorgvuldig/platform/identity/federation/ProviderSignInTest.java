package nl.zorgvuldig.platform.identity.federation;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.FederatedIdentityRemoval;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.TestProvider;
import nl.zorgvuldig.platform.identity.TestTokens;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who is signed in with a provider, and who is not, with a real one.
class ProviderSignInTest extends ProviderSetting {
    @Autowired
    private FederatedIdentityRemoval unlinking;

    private static int count(String what) {
        return TestDatabase.shared()
                .superuserClient("zorgvuldig")
                .sql("select count(*) from " + what + " where board = :board")
                .param("board", BOARD.value())
                .query(Integer.class)
                .single();
    }

    /// How many lines like this there are about Noor.
    private long lines(String like) {
        return logOf(noor).stream().filter(like::equals).count();
    }

    private void refused(HttpResponse<String> answer, WebVisitor visitor, String title) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1", title, "href=\"/aanmelden\"");
        nobody(visitor);
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void a_teacher_signs_in_and_is_known_from_then_on() {
        WebVisitor visitor = visitor();
        assertThat(visitor.get("/aanmelden").body())
                .contains("href=\"/aanmelden/met/1\"", "Aanmelden met Schoolaccount")
                .contains("Aanmelden met Elders");

        HttpResponse<String> answer = signIn(visitor, user, verified(address.toUpperCase()));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("/");
        somebody(visitor, noor);
        assertThat(logOf(noor)).containsExactlyInAnyOrder("done provider-linked", "done provider");
        WebVisitor again = visitor();
        signIn(again, user, Map.of());
        somebody(again, noor);
        assertThat(logOf(noor)).containsExactlyInAnyOrder("done provider-linked", "done provider", "done provider");
    }

    @Test
    void a_teacher_goes_on_to_the_page_she_asked_for() {
        WebVisitor visitor = visitor();
        assertThat(location(visitor.get("/wie"))).isEqualTo("/aanmelden");

        assertThat(location(signIn(visitor, user, verified(address)))).isEqualTo("/wie");
    }

    @Test
    void whoever_comes_back_in_several_windows_at_one_moment_is_signed_in_in_each() throws Exception {
        TestProvider.knows(user, verified(address));
        List<WebVisitor> windows =
                IntStream.range(0, 4).mapToObj(_ -> visitor()).toList();
        List<Callable<String>> coming = new ArrayList<>();
        for (WebVisitor webVisitor : windows) {
            String back = there(webVisitor, user);
            coming.add(() -> location(webVisitor.get(back)));
        }

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> done : threads.invokeAll(coming)) {
                assertThat(done.get()).isEqualTo("/");
            }
        }

        windows.forEach(webVisitor -> somebody(webVisitor, noor));
        assertThat(logOf(noor)).containsOnlyOnce("done provider-linked");
    }

    @Test
    void nothing_of_the_provider_stays_in_the_session() {
        WebVisitor visitor = visitor();
        signIn(visitor, user, verified(address));

        assertThat(TestDatabase.shared()
                        .superuserClient("zorgvuldig")
                        .sql("""
                                        select a.attribute_name from identity.spring_session_attributes a
                                        join identity.spring_session s on s.primary_id = a.session_primary_id
                                        where s.principal_name = :person\
                                        """)
                        .param("person", noor.person().toString())
                        .query(String.class)
                        .list())
                .contains("present")
                .isSubsetOf("present", "form", "browser");
    }

    @Test
    void a_second_factor_at_the_provider_makes_it_strong() {
        for (Map<String, Object> claims : List.<Map<String, Object>>of(
                and(verified(address), "amr", List.of("pwd", "mfa")), and(verified(address), "acr", "urn:sterk"))) {
            long before = lines("done provider_strong");
            signIn(visitor(), user, claims);
            assertThat(lines("done provider_strong")).isEqualTo(before + 1);
        }
        for (Map<String, Object> claims : List.<Map<String, Object>>of(
                and(verified(address), "amr", List.of("pwd")),
                and(verified(address), "acr", "mfa"),
                and(verified(address), "roles", List.of("mfa", "directeur")))) {
            long before = lines("done provider");
            signIn(visitor(), user, claims);
            assertThat(lines("done provider")).isEqualTo(before + 1);
        }
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void a_second_factor_without_the_moment_at_which_it_was_shown_makes_nothing_strong() {
        TestProvider.cheats(user, TestTokens.NO_TIME);
        signIn(visitor(), user, and(verified(address), "amr", List.of("pwd", "mfa")));
        assertThat(lines("done provider")).isOne();
        assertThat(lines("done provider_strong")).isZero();

        long lingering = clock.instant().minusSeconds(3_600).getEpochSecond();
        Map<String, Object> before = and(verified(address), "amr", List.of("mfa"));
        NewAccount daan = TestPeople.teacher("Daan", "Smit").withEmail(TestPeople.newAddress());
        open(daan);
        Map<String, Object> his = and(before, "email", daan.email().orElseThrow());
        signIn(visitor(), user + "b", and(his, "auth_time", lingering));
        assertThat(logOf(daan)).contains("done provider").doesNotContain("done provider_strong");
    }

    @Test
    void of_somebody_unknown_nothing_is_made_and_a_line_is_written() {
        String line = "relation = 'provider-unknown' and subject is null";
        int before = log(line).size();
        int people = count("identity.account");
        int links = count("identity.provider_link");
        WebVisitor visitor = visitor();

        HttpResponse<String> answer = signIn(visitor, user, verified(TestPeople.newAddress()));

        refused(answer, visitor, "Wij kennen u nog niet");
        assertThat(log(line)).hasSize(before + 1);
        assertThat(count("identity.account")).isEqualTo(people);
        assertThat(count("identity.provider_link")).isEqualTo(links);
    }

    @Test
    void an_address_that_is_not_verified_signs_nobody_in() {
        for (Map<String, Object> claims : List.<Map<String, Object>>of(
                Map.of("email", address),
                Map.of("email", address, "email_verified", false),
                Map.of("email", address, "email_verified", "true"))) {
            WebVisitor visitor = visitor();
            refused(signIn(visitor, user, claims), visitor, "niet bevestigd");
        }
        WebVisitor silent = visitor();
        refused(signIn(silent, user, Map.of()), silent, "Wij kennen u nog niet");
        assertThat(logOf(noor)).isEmpty();
    }

    @Test
    void a_parent_with_that_address_is_not_signed_in_so() {
        NewAccount parent = guardian(TestPeople.newAddress());
        open(parent);
        WebVisitor visitor = visitor();

        HttpResponse<String> answer =
                signIn(visitor, user, verified(parent.email().orElseThrow()));

        refused(answer, visitor, "Wij kennen u nog niet");
        assertThat(logOf(parent)).containsExactly("refused provider-unknown");
    }

    @Test
    void a_closed_account_stays_closed_and_another_board_is_another_board() {
        signIn(visitor(), user, verified(address));
        boards.program(BOARD).run(() -> accounts.close(noor.person()));
        WebVisitor visitor = visitor();
        refused(signIn(visitor, user, verified(address)), visitor, "staat niet open");
        assertThat(logOf(noor)).contains("refused provider-closed");

        BoardId other = TestDatabase.newBoard();
        NewAccount daan = TestPeople.teacher("Daan", "Smit").withEmail(TestPeople.newAddress());
        boards.add(other);
        boards.program(other).run(() -> accounts.open(daan));
        refused(signIn(visitor, user + "2", verified(daan.email().orElseThrow())), visitor, "Wij kennen u nog niet");
    }

    @Test
    void whoever_gets_the_address_of_another_does_not_get_the_account() {
        signIn(visitor(), user, verified(address));

        WebVisitor second = visitor();
        refused(signIn(second, user + "b", verified(address)), second, "al van iemand anders");
        assertThat(logOf(noor)).contains("refused provider-other-subject");

        NewAccount daan = TestPeople.teacher("Daan", "Smit").withEmail(address);
        open(NewAccount.of(noor.person(), noor.kind(), noor.name()));
        open(daan);
        WebVisitor first = visitor();
        signIn(first, user, verified(address));
        somebody(first, noor);
        WebVisitor third = visitor();
        signIn(third, user + "b", verified(address));
        somebody(third, daan);
    }

    @Test
    void a_new_account_elsewhere_counts_once_the_old_one_is_let_go() {
        signIn(visitor(), user, verified(address));

        assertThat(unlinking.unlink(address)).isOne();
        assertThat(unlinking.unlink(TestPeople.newAddress())).isZero();

        assertThat(logOf(noor)).contains("done provider-unlinked");
        WebVisitor visitor = visitor();
        signIn(visitor, user + "b", verified(address));
        somebody(visitor, noor);
        WebVisitor old = visitor();
        refused(signIn(old, user, verified(address)), old, "al van iemand anders");
    }

    @Test
    void a_key_of_the_roster_says_who_it_is_when_it_fits_one() {
        NewAccount daan = TestPeople.teacher("Daan", "Smit");
        open(daan);
        ROSTER.put(user, Set.of(daan.person()));
        WebVisitor visitor = visitor();
        signIn(visitor, user, Map.of("nummer", user));
        somebody(visitor, daan);

        WebVisitor two = visitor();
        ROSTER.put(user + "2", Set.of(daan.person(), noor.person()));
        refused(signIn(two, user + "2", Map.of("nummer", user + "2")), two, "Wij weten niet wie");
        ROSTER.put(user + "3", Set.of(daan.person()));
        refused(signIn(two, user + "3", and(verified(address), "nummer", user + "3")), two, "Wij weten niet wie");
    }
}
