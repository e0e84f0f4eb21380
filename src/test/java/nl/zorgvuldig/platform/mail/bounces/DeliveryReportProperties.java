package nl.zorgvuldig.platform.mail.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.platform.mail.StatusCode;

/// Of real shapes, and of anything else.
class DeliveryReportProperties {
    private static final String TO = "bounce+token@bestuur.example";

    @Example
    void reports_of_the_servers_one_meets_most_are_understood() {
        assertThat(DeliveryReport.read(SampleReports.postfix(TO, "failed", "5.1.1")))
                .isEqualTo(new DeliveryReport.Failed(List.of(TO, TO), new StatusCode(5, 1, 1)));
        assertThat(DeliveryReport.read(SampleReports.exchange(TO)))
                .isEqualTo(new DeliveryReport.Failed(List.of("<" + TO + ">"), new StatusCode(5, 1, 10)));
        assertThat(DeliveryReport.read(SampleReports.gmail(TO)))
                .isEqualTo(new DeliveryReport.Failed(List.of(TO, "bounce@bestuur.example"), new StatusCode(5, 2, 1)));
    }

    @Example
    void a_message_that_is_late_or_arrived_did_not_fail() {
        for (String action : List.of("delayed", "delivered", "relayed", "expanded")) {
            assertThat(DeliveryReport.read(SampleReports.postfix(TO, action, "4.4.1")))
                    .isEqualTo(new DeliveryReport.OnItsWay());
        }
    }

    @Example
    void without_a_status_what_the_other_server_answered_counts() {
        assertThat(DeliveryReport.read(SampleReports.postfix(TO, "Failed (user unknown)", "")))
                .isEqualTo(new DeliveryReport.Failed(List.of(TO, TO), new StatusCode(5, 1, 1)));
        byte[] bare = text(SampleReports.postfix(TO, "failed", ""), "550 5.1.1", "no");
        assertThat(DeliveryReport.read(bare))
                .isEqualTo(new DeliveryReport.Failed(List.of(TO, TO), new StatusCode(5, 0, 0)));
    }

    @Example
    void an_absence_and_a_receipt_are_no_reports() {
        assertThat(DeliveryReport.read(SampleReports.absence(TO))).isEqualTo(new DeliveryReport.None());
        assertThat(DeliveryReport.read(SampleReports.receipt(TO))).isEqualTo(new DeliveryReport.None());
        assertThat(DeliveryReport.read(new byte[0])).isEqualTo(new DeliveryReport.None());
    }

    @Example
    void a_report_in_another_alphabet_is_one() {
        assertThat(DeliveryReport.read(text(
                        SampleReports.postfix(TO, "failed", "5.1.1"),
                        "message/delivery-status",
                        "message/global-delivery-status")))
                .isInstanceOf(DeliveryReport.Failed.class);
    }

    /// Only the parts at the top are looked at, so depth costs nothing.
    @Example
    void parts_within_parts_without_end_are_no_report() {
        StringBuilder deep = new StringBuilder("To: " + TO + "\r\n");
        for (int level = 0; level < 5_000; level++) {
            deep.append("Content-Type: multipart/report; report-type=delivery-status; boundary=b")
                    .append(level)
                    .append("\r\n\r\n--b")
                    .append(level)
                    .append("\r\n");
        }
        assertThat(DeliveryReport.read(deep.toString().getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new DeliveryReport.None());
    }

    @Property(tries = 500)
    void garbage_never_throws_and_is_no_report(@ForAll byte[] garbage) {
        assertThat(DeliveryReport.read(garbage)).isEqualTo(new DeliveryReport.None());
    }

    @Property(tries = 500)
    void a_report_with_some_of_it_gone_or_changed_never_throws(
            @ForAll @IntRange(max = 3) int which, @ForAll @IntRange(max = 2000) int cut, @ForAll byte change) {
        byte[] report = List.of(
                        SampleReports.postfix(TO, "failed", "5.1.1"),
                        SampleReports.exchange(TO),
                        SampleReports.gmail(TO),
                        SampleReports.receipt(TO))
                .get(which);
        int place = Math.min(cut, report.length - 1);
        assertThat(DeliveryReport.read(Arrays.copyOf(report, place))).isNotNull();
        report[place] = change;
        assertThat(DeliveryReport.read(report)).isNotNull();
    }

    private static byte[] text(byte[] report, String what, String by) {
        return new String(report, StandardCharsets.UTF_8).replace(what, by).getBytes(StandardCharsets.UTF_8);
    }
}
