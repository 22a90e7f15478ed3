package dev.lingxi.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** How arrays of a taught model lie in a file: their length, then their elements in one run; weights at half precision. */
final class IntentFile {

    private IntentFile() {}

    static void write(DataOutputStream out, long[] array) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(array.length * Long.BYTES);
        bytes.asLongBuffer().put(array);
        write(out, array.length, bytes);
    }

    static long[] longs(DataInputStream in) throws IOException {
        long[] array = new long[in.readInt()];
        read(in, array.length * Long.BYTES).asLongBuffer().get(array);
        return array;
    }

    static void write(DataOutputStream out, int[] array) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(array.length * Integer.BYTES);
        bytes.asIntBuffer().put(array);
        write(out, array.length, bytes);
    }

    static int[] ints(DataInputStream in) throws IOException {
        int[] array = new int[in.readInt()];
        read(in, array.length * Integer.BYTES).asIntBuffer().get(array);
        return array;
    }

    static void write(DataOutputStream out, float[] array) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(array.length * Short.BYTES);
        for (float value : array) {
            bytes.putShort(Float.floatToFloat16(value));
        }
        write(out, array.length, bytes);
    }

    static float[] floats(DataInputStream in) throws IOException {
        short[] halves = new short[in.readInt()];
        read(in, halves.length * Short.BYTES).asShortBuffer().get(halves);
        float[] array = new float[halves.length];
        for (int i = 0; i < array.length; i++) {
            array[i] = Float.float16ToFloat(halves[i]);
        }
        return array;
    }

    static void write(DataOutputStream out, byte[] array) throws IOException {
        write(out, array.length, ByteBuffer.wrap(array));
    }

    static byte[] bytes(DataInputStream in) throws IOException {
        return read(in, in.readInt()).array();
    }

    private static void write(DataOutputStream out, int length, ByteBuffer bytes) throws IOException {
        out.writeInt(length);
        out.write(bytes.array());
    }

    private static ByteBuffer read(DataInputStream in, int bytes) throws IOException {
        byte[] array = new byte[bytes];
        in.readFully(array);
        return ByteBuffer.wrap(array);
    }
}
