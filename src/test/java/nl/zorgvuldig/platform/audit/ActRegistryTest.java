package nl.zorgvuldig.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What modules declare that can be done.
class ActRegistryTest {
    /// The words of lines that were written since the first day, and the tasks of row security: adding an
    /// act is adding its code here, and none is changed or taken away.
    private static final Set<String> CODES = Set.of("""
                    admit advise answer appoint approve_register ask_consent ask_copy ask_filming ask_inspection
                    ask_medical ask_right assign browse classify coach comment_personnel consult copy_document
                    copy_dossier copy_personnel destroy emergency_card end_enrolment export_log fetch_copy give_package
                    give_view import inspect keep_applicants keep_authority keep_breach keep_calendar_feed keep_copy keep_event
                    keep_exchange keep_expert keep_filming keep_grounds keep_inspection keep_medical_key
                    keep_passkey keep_pictures keep_register keep_right list list_personnel maintain make_copy
                    own_card own_exchange own_pictures prepare_exchange read read_breach read_card read_consent
                    read_document read_log read_medical read_own_log read_personnel read_personnel_document
                    read_personnel_log redact reopen_medical report_breach retain search see_picture show_medical sign
                    sign_in take_back teach tell_breach watch weigh_card withdraw_document write write_card write_medical
                    write_personnel
                    """.strip().split("\\s+"));

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void every_code_that_a_log_may_hold_is_known() {
        assertThat(AllActs.list()).extracting(Act::code).containsExactlyInAnyOrderElementsOf(CODES);
        assertThat(AllActs.list())
                .allSatisfy(act ->
                        assertThat(AllActs.KNOWN.find(act.code()).orElseThrow()).isSameAs(act));
        assertThat(AllActs.KNOWN.find("none")).isEmpty();
    }

    @Test
    void a_module_gives_every_act_that_it_declares_and_names_each_by_its_code() throws IllegalAccessException {
        List<String> wrong = new ArrayList<>();
        int codes = 0;
        for (Acts module : AllActs.MODULES) {
            Set<Act> declared = new HashSet<>();
            for (Field field : module.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    continue;
                }
                Object value = field.get(null);
                String name = field.getName();
                if (value instanceof Act act) {
                    declared.add(act);
                    if (!act.code().toUpperCase(Locale.ROOT).equals(name)) {
                        wrong.add(name + " is " + act);
                    }
                } else if (value instanceof String code) {
                    codes++;
                    if (!(code.toUpperCase(Locale.ROOT) + "_CODE").equals(name)) {
                        wrong.add(name + " is " + code);
                    }
                }
            }
            assertThat(module.all()).containsExactlyInAnyOrderElementsOf(declared);
        }
        assertThat(wrong).isEmpty();
        assertThat(codes).isGreaterThan(30);
    }

    @Test
    void two_acts_with_one_code_stop_the_start() {
        Acts mine = new Acts() {
            @Override
            public List<Act> all() {
                return List.of(Act.strong("mine"));
            }
        };
        assertThat(new ActRegistry(List.of(mine)).all()).hasSize(Act.SHARED.size() + 1);
        assertThatThrownBy(() -> new ActRegistry(List.of(mine, mine)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mine");
    }

    @Test
    void a_code_is_what_row_security_and_the_log_take() {
        for (String code : List.of("", "Write", "write'", "write dossier", "_write", "w".repeat(33))) {
            assertThatThrownBy(() -> Act.strong(code)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void what_a_module_says_under_an_act_of_another_is_known_beside_what_that_one_says() {
        Act theirs = Act.strong("theirs", "begun");
        Acts owner = new Acts() {
            @Override
            public List<Act> all() {
                return List.of(theirs);
            }
        };
        Acts other = new Acts() {
            @Override
            public Map<Act, Set<String>> auditCodesUnderOtherActs() {
                return Map.of(theirs, Set.of("ended"), Act.MAINTAIN, Set.of("tidied"));
            }
        };
        ActRegistry known = new ActRegistry(List.of(other, owner));
        assertThat(known.auditCodes(theirs)).containsExactlyInAnyOrder("begun", "ended");
        assertThat(known.auditCodes(Act.MAINTAIN)).containsExactly("tidied");
        assertThat(known.auditCodes(Act.BROWSE)).isEmpty();
    }
}
