package nl.zorgvuldig.faces;

import java.nio.file.Path;
import java.util.List;

public interface Blurs {
    void blur(Path picture, List<Box> boxes, Path to);
}
