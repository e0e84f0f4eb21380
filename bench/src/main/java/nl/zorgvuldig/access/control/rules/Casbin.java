package nl.zorgvuldig.access.control.rules;

import com.googlecode.aviator.runtime.function.FunctionUtils;
import com.googlecode.aviator.runtime.type.AviatorBoolean;
import com.googlecode.aviator.runtime.type.AviatorObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import nl.zorgvuldig.access.control.Facts;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.casbin.jcasbin.main.EnforceResult;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.util.function.CustomFunction;

/// The same rules in jCasbin: which relation opens what stands in its policy file, a function says
/// whether the relation is there. The line that matched is the reason.
final class Casbin {
    private final Enforcer enforcer = new Enforcer(file("casbin.conf"), file("casbin.csv"));

    Casbin() {
        enforcer.addFunction("related", new Related());
        enforcer.enableLog(false);
    }

    EnforceResult decide(Question question) {
        return enforcer.enforceEx(
                question.reader(), question.pupil(), question.act().code());
    }

    private static String file(String name) {
        try (InputStream in = Casbin.class.getResourceAsStream("/access/" + name)) {
            Path copy = Files.createTempFile("bench", name);
            Files.write(copy, Objects.requireNonNull(in).readAllBytes());
            copy.toFile().deleteOnExit();
            return copy.toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @SuppressWarnings("serial")
    private static final class Related extends CustomFunction {
        @Override
        public String getName() {
            return "related";
        }

        @Override
        public AviatorObject call(
                Map<String, Object> env, AviatorObject reader, AviatorObject pupil, AviatorObject relation) {
            return AviatorBoolean.valueOf(related(
                    (AccessRequester) FunctionUtils.getJavaObject(reader, env),
                    (SchoolCareer) FunctionUtils.getJavaObject(pupil, env),
                    FunctionUtils.getStringValue(relation, env)));
        }

        private static boolean related(AccessRequester reader, SchoolCareer pupil, String relation) {
            LocalDate day = Questions.DAY;
            return switch (relation) {
                case "group" ->
                    reader.groups().stream()
                            .anyMatch(one -> one.period().contains(day)
                                    && pupil.attends(one.group().school(), day)
                                    && Facts.isIn(pupil, one.group().id(), day));
                case "school" ->
                    reader.functions().stream()
                            .anyMatch(one -> holds(one, StaffFunction.SUPPORT_COORDINATOR)
                                    && pupil.attends(one.school().orElseThrow(), day));
                case "assignment" ->
                    reader.given().stream()
                            .anyMatch(one -> one.pupil().equals(pupil.pupil())
                                    && one.period().contains(day)
                                    && pupil.attends(day));
                case "head" ->
                    reader.functions().stream()
                            .anyMatch(one -> holds(one, StaffFunction.HEAD)
                                    && one.school().orElseThrow().equals(pupil.keeper()));
                case "board" -> reader.functions().stream().anyMatch(one -> holds(one, StaffFunction.BOARD));
                case "protection" ->
                    reader.functions().stream().anyMatch(one -> holds(one, StaffFunction.DATA_PROTECTION_OFFICER));
                default -> false;
            };
        }

        private static boolean holds(HeldFunction held, StaffFunction function) {
            return held.function() == function && held.period().contains(Questions.DAY);
        }
    }
}
