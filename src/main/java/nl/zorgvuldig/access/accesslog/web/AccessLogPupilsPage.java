package nl.zorgvuldig.access.accesslog.web;

import java.util.List;

/// The pupils whose access log somebody may read.
public record AccessLogPupilsPage(List<Pupil> pupils) {
    public record Pupil(String name, String address) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
