package dev.lingxi.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small BERT in this process: word pieces in, the vector of the line out. One thread a call, because the machine's cores already serve
 * one line each; no padding, because a short line should cost what it is long.
 */
final class Encoder {

    private static final int LIMIT = 64;
    private final OrtSession session;
    private final WordPiece words;
    private final int dimensions;

    private Encoder(OrtSession session, WordPiece words, int dimensions) {
        this.session = session;
        this.words = words;
        this.dimensions = dimensions;
    }

    /** Loads the model and its vocabulary from the class path. */
    static Encoder load(String name, int dimensions) {
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            OrtSession session = OrtEnvironment.getEnvironment().createSession(bytes(name + ".onnx"), options);
            return new Encoder(session, new WordPiece(vocabulary(name + "-tokenizer.json")), dimensions);
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder " + name + " cannot be loaded: " + e.getMessage(), e);
        }
    }

    /** How many pieces a line has; lines of one length may be encoded together. */
    int length(String line) {
        return words.pieces(line, LIMIT).length;
    }

    /** The vectors, of length one, of lines that all have the same number of pieces. */
    float[][] encode(String... lines) {
        long[][] pieces = Arrays.stream(lines).map(line -> words.pieces(line, LIMIT)).toArray(long[][]::new);
        int length = pieces[0].length;
        LongBuffer ids = LongBuffer.allocate(lines.length * length);
        Arrays.stream(pieces).forEach(ids::put);
        long[] ones = new long[lines.length * length];
        Arrays.fill(ones, 1);
        return run(ids.flip(), LongBuffer.wrap(ones), LongBuffer.allocate(ones.length), new long[] {lines.length, length});
    }

    private float[][] run(LongBuffer ids, LongBuffer mask, LongBuffer types, long[] shape) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OnnxTensor input = OnnxTensor.createTensor(environment, ids, shape);
             OnnxTensor attention = OnnxTensor.createTensor(environment, mask, shape);
             OnnxTensor segments = OnnxTensor.createTensor(environment, types, shape);
             OrtSession.Result result = session.run(Map.of("input_ids", input, "attention_mask", attention, "token_type_ids", segments))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            return firstStates(states, (int) shape[0], (int) shape[1]);
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder failed: " + e.getMessage(), e);
        }
    }

    /** BGE models say what a line means in the state of its first piece. */
    private float[][] firstStates(FloatBuffer states, int lines, int length) {
        float[][] vectors = new float[lines][dimensions];
        for (int line = 0; line < lines; line++) {
            states.get(line * length * dimensions, vectors[line]);
            normalize(vectors[line]);
        }
        return vectors;
    }

    private static void normalize(float[] vector) {
        double sum = 0;
        for (float x : vector) {
            sum += x * x;
        }
        float scale = (float) (1 / Math.sqrt(Math.max(sum, 1e-12)));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
    }

    private static Map<String, Integer> vocabulary(String resource) {
        JsonNode pieces = JsonMapper.shared().readTree(bytes(resource)).at("/model/vocab");
        Map<String, Integer> vocabulary = new HashMap<>();
        pieces.properties().forEach(piece -> vocabulary.put(piece.getKey(), piece.getValue().asInt()));
        return vocabulary;
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Encoder.class.getResourceAsStream("/" + resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
