package nl.zorgvuldig.images.faces.detection;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The native libraries and models the process needs, as resources of the program.
///
/// @param opencv the folder of OpenCV for this machine, and `onnx` that of ONNX Runtime
public record NativeLibraries(String opencv, String onnx) {
    /// Name of the folder; it changes when the files do.
    private static final String VERSION = "opencv-4.13.0-onnx-1.24.1";

    static final String CASCADE = "haarcascade_frontalface_alt2.xml";
    static final String BLAZEFACE = "face_detection_back_256x256_barracuda.onnx";

    private static final List<String> JNI =
            List.of("libjnijavacpp.so", "libjniopencv_core.so", "libjniopencv_objdetect.so");

    private static final List<String> OPENCV = List.of(
            "libopencv_core.so.413",
            "libopencv_flann.so.413",
            "libopencv_imgproc.so.413",
            "libopencv_dnn.so.413",
            "libopencv_features2d.so.413",
            "libopencv_calib3d.so.413",
            "libopencv_objdetect.so.413",
            JNI.get(1),
            JNI.get(2));

    /// @param architecture as Java names it
    public static NativeLibraries of(String architecture) {
        boolean arm = architecture.equals("aarch64");
        return new NativeLibraries(arm ? "linux-arm64" : "linux-x86_64", arm ? "linux-aarch64" : "linux-x64");
    }

    public String version() {
        return VERSION;
    }

    public List<String> resources() {
        Stream<String> openCv = OPENCV.stream().map(name -> "org/bytedeco/opencv/" + opencv + "/" + name);
        Stream<String> others = Stream.of(
                "org/bytedeco/opencv/" + opencv + "/share/opencv4/haarcascades/" + CASCADE,
                "org/bytedeco/openblas/" + opencv + "/libopenblas.so.0",
                "org/bytedeco/openblas/" + opencv + "/libgfortran.so.5",
                "org/bytedeco/javacpp/" + opencv + "/" + JNI.getFirst(),
                "ai/onnxruntime/native/" + onnx + "/libonnxruntime.so",
                "ai/onnxruntime/native/" + onnx + "/libonnxruntime4j_jni.so",
                "faces/" + BLAZEFACE);
        Stream<String> intel = opencv.equals("linux-x86_64")
                ? Stream.of("org/bytedeco/openblas/" + opencv + "/libquadmath.so.0")
                : Stream.empty();
        return Stream.of(openCv, others, intel).flatMap(all -> all).toList();
    }

    public static String name(String resource) {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    /// Loads only these, instead of everything OpenCV offers; the operating system finds their
    /// dependencies beside them.
    static void load(Path folder) {
        JNI.forEach(name -> System.load(folder.resolve(name).toString()));
    }
}
