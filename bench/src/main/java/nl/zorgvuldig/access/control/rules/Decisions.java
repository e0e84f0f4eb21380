package nl.zorgvuldig.access.control.rules;

import java.util.concurrent.TimeUnit;
import nl.zorgvuldig.access.control.AccessRuling;
import oasis.names.tc.xacml._3_0.core.schema.wd_17.DecisionType;
import org.casbin.jcasbin.main.EnforceResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ow2.authzforce.core.pdp.api.DecisionRequest;
import org.ow2.authzforce.core.pdp.api.DecisionResult;

/// One access decision with its reason, in the program and in two engines of general use, on the
/// same questions. Equal answers are demanded before anything is measured.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Decisions {
    private Question[] questions;
    private DecisionRequest[] requests;
    private Casbin casbin;
    private Xacml xacml;
    private int next;

    @Setup
    public void prepare() {
        Questions made = new Questions();
        questions = made.make();
        casbin = new Casbin();
        xacml = new Xacml(made);
        requests = new DecisionRequest[questions.length];
        int granted = 0;
        for (int i = 0; i < questions.length; i++) {
            requests[i] = xacml.request(questions[i]);
            boolean ours = ask(questions[i]) instanceof AccessRuling.Allowed;
            if (casbin.decide(questions[i]).isAllow() != ours
                    || (xacml.decide(requests[i]).getDecision() == DecisionType.PERMIT) != ours) {
                throw new IllegalStateException("the answers to question " + i + " differ");
            }
            granted += ours ? 1 : 0;
        }
        System.out.printf(
                "%n# %d questions, %d of them granted, answered alike by all three%n", questions.length, granted);
    }

    @Benchmark
    public AccessRuling zorgvuldig() {
        return ask(questions[index()]);
    }

    @Benchmark
    public EnforceResult jCasbin() {
        return casbin.decide(questions[index()]);
    }

    @Benchmark
    public DecisionResult authzForce() {
        return xacml.decide(requests[index()]);
    }

    private int index() {
        return next++ & (Questions.COUNT - 1);
    }

    private static AccessRuling ask(Question question) {
        return AccessRules.decide(question.reader(), question.pupil(), question.act(), question.day());
    }
}
