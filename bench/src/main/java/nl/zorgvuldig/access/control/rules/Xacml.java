package nl.zorgvuldig.access.control.rules;

import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.ow2.authzforce.core.pdp.api.AttributeFqn;
import org.ow2.authzforce.core.pdp.api.AttributeFqns;
import org.ow2.authzforce.core.pdp.api.DecisionRequest;
import org.ow2.authzforce.core.pdp.api.DecisionRequestBuilder;
import org.ow2.authzforce.core.pdp.api.DecisionResult;
import org.ow2.authzforce.core.pdp.api.value.Bags;
import org.ow2.authzforce.core.pdp.api.value.StandardDatatypes;
import org.ow2.authzforce.core.pdp.api.value.StringValue;
import org.ow2.authzforce.core.pdp.impl.BasePdpEngine;
import org.ow2.authzforce.core.pdp.impl.PdpEngineConfiguration;
import org.ow2.authzforce.core.pdp.impl.PdpModelHandler;
import org.ow2.authzforce.core.xmlns.pdp.Pdp;

/// The same rules in AuthzForce, as a policy of XACML. Requests are made beforehand, with dates
/// already weighed; only the evaluation is measured. The advice of the rule is the reason.
final class Xacml {
    private static final String SUBJECT = "urn:oasis:names:tc:xacml:1.0:subject-category:access-subject";
    private static final String RESOURCE = "urn:oasis:names:tc:xacml:3.0:attribute-category:resource";
    private static final String ACTION = "urn:oasis:names:tc:xacml:3.0:attribute-category:action";
    private static final String ACTION_ID = "urn:oasis:names:tc:xacml:1.0:action:action-id";

    private final BasePdpEngine engine;
    private final Questions questions;

    Xacml(Questions questions) {
        this.questions = questions;
        try {
            engine = new BasePdpEngine(configuration());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (JAXBException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Read by hand: its own way of reading wants an older Spring.
    private static PdpEngineConfiguration configuration() throws IOException, JAXBException {
        StreamSource file = new StreamSource(Objects.requireNonNull(Xacml.class.getResource("/access/pdp.xml"))
                .toExternalForm());
        Pdp pdp = new PdpModelHandler(null, null).unmarshal(file, Pdp.class);
        return new PdpEngineConfiguration(pdp, text -> text);
    }

    DecisionResult decide(DecisionRequest request) {
        return engine.evaluate(request);
    }

    DecisionRequest request(Question question) {
        AccessRequester reader = question.reader();
        SchoolCareer pupil = question.pupil();
        DecisionRequestBuilder<?> request = engine.newRequestBuilder(3, 9);
        put(
                request,
                SUBJECT,
                "guides",
                reader.groups().stream()
                        .filter(one -> one.period().contains(Questions.DAY))
                        .map(one -> one.group().id()));
        put(request, SUBJECT, "coordinates", schools(reader, StaffFunction.SUPPORT_COORDINATOR));
        put(request, SUBJECT, "heads", schools(reader, StaffFunction.HEAD));
        put(
                request,
                SUBJECT,
                "given",
                reader.given().stream()
                        .filter(one -> one.period().contains(Questions.DAY))
                        .map(AccessRequester.Given::pupil));
        put(
                request,
                SUBJECT,
                "functions",
                held(reader).map(one -> one.function().name().toLowerCase()));
        put(
                request,
                RESOURCE,
                "groups",
                pupil.placements().stream()
                        .filter(one -> one.period().contains(Questions.DAY))
                        .map(one -> one.group())
                        .filter(one -> pupil.attends(questions.schoolOf(one), Questions.DAY)));
        put(
                request,
                RESOURCE,
                "attends",
                pupil.enrolments().stream()
                        .filter(one -> one.attends(Questions.DAY))
                        .map(one -> one.school()));
        put(request, RESOURCE, "keeper", Stream.of(pupil.keeper()));
        put(request, RESOURCE, "attending", Stream.of(pupil.pupil()).filter(one -> pupil.attends(Questions.DAY)));
        put(request, ACTION, ACTION_ID, Stream.of(question.act().code()));
        return request.build(false);
    }

    private static Stream<HeldFunction> held(AccessRequester reader) {
        return reader.functions().stream().filter(one -> one.period().contains(Questions.DAY));
    }

    private static Stream<?> schools(AccessRequester reader, StaffFunction function) {
        return held(reader)
                .filter(one -> one.function() == function)
                .map(one -> one.school().orElseThrow());
    }

    private static void put(DecisionRequestBuilder<?> request, String category, String name, Stream<?> values) {
        List<StringValue> strings = values.map(
                        one -> one instanceof Id id ? id.value().toString() : one.toString())
                .map(StringValue::new)
                .toList();
        if (!strings.isEmpty()) {
            AttributeFqn attribute = AttributeFqns.newInstance(category, Optional.empty(), name);
            request.putNamedAttributeIfAbsent(attribute, Bags.newAttributeBag(StandardDatatypes.STRING, strings));
        }
    }
}
