import static org.bytedeco.pytorch.global.torch.*;

import java.util.Arrays;
import java.util.Random;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.pytorch.*;

/**
 * Made trajectories.jsonl and inits.jsonl beside it: {@code java -cp ... Trajectories trajectories|inits}, with
 * org.bytedeco:pytorch 2.7.1-1.5.12 (libtorch 2.7.1 without MKL, one thread) on the class path. Not part of the build.
 */
public class Trajectories {
    static final int SAMPLES = 9;
    static final int STEPS = 20;
    static final String[] LAYERS = {
        "{'type':'ReLU'}", "{'type':'LeakyReLU','negative_slope':0.2}", "{'type':'ELU','alpha':1.7}", "{'type':'GELU'}",
        "{'type':'GELU','approximate':'tanh'}", "{'type':'Tanh'}", "{'type':'Sigmoid'}",
        "{'type':'Softplus','beta':2,'threshold':1.5}", "{'type':'Dropout','p':0.3}"
    };
    static final String[] LOSSES = {
        "{'type':'MSELoss'", "{'type':'L1Loss'", "{'type':'SmoothL1Loss','beta':0.3", "{'type':'HuberLoss','delta':0.3",
        "{'type':'BCELoss'", "{'type':'BCEWithLogitsLoss','pos_weight':2.5", "{'type':'CrossEntropyLoss'",
        "{'type':'CrossEntropyLoss','label_smoothing':0.2"
    };
    static final String[] OPTIMIZERS = {
        "{'type':'SGD','lr':0.05}", "{'type':'SGD','lr':0.05,'momentum':0.8,'dampening':0.3,'weight_decay':0.02}",
        "{'type':'SGD','lr':0.05,'momentum':0.8,'nesterov':true}",
        "{'type':'Adam','lr':0.03,'weight_decay':0.02,'amsgrad':true}", "{'type':'Adam','lr':0.03,'betas':[0.7,0.9]}",
        "{'type':'AdamW','lr':0.03}", "{'type':'AdamW','lr':0.03,'weight_decay':0.02,'amsgrad':true}",
        "{'type':'RMSprop','lr':0.02,'alpha':0.8,'momentum':0.6,'centered':true,'weight_decay':0.02}",
        "{'type':'RMSprop','lr':0.02}", "{'type':'RMSprop','lr':0.02,'centered':true}",
        "{'type':'Adagrad','lr':0.1,'lr_decay':0.05,'weight_decay':0.02,'initial_accumulator_value':0.1}",
        "{'type':'Adagrad','lr':0.1}"
    };

    public static void main(String[] words) {
        set_num_threads(1);
        if (words[0].equals("inits")) {
            inits();
            return;
        }
        Random random = new Random(1);
        int id = 0;
        for (String layer : LAYERS) {
            for (String loss : LOSSES) {
                String optimizer = OPTIMIZERS[(5 * id + id / 7) % OPTIMIZERS.length];
                print(train(id++, layer, loss, optimizer, id % 2 == 0, random));
            }
        }
    }

    static String train(int id, String layer, String loss, String optimizer, boolean isSum, Random random) {
        int outputs = loss.contains("Cross") ? 3 : 1;
        double[] x = random.doubles(2 * SAMPLES, -2, 2).map(Trajectories::rounded).toArray();
        double[] y = new double[SAMPLES];
        int[] cls = new int[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            cls[i] = i % 3;
            y[i] = loss.contains("BCE") ? i % 2 : rounded(random.nextGaussian());
        }
        double[][] start = {uniform(8, random), uniform(4, random), uniform(4 * outputs, random), uniform(outputs, random)};
        manual_seed(42);
        Tensor[] p = {
            parameter(start[0], 4, 2), parameter(start[1], 4), parameter(start[2], outputs, 4), parameter(start[3], outputs)
        };
        Tensor inputs = tensor(x, SAMPLES, 2);
        Tensor targets = tensor(y, SAMPLES, 1);
        Tensor classes = tensor(Arrays.stream(cls).asDoubleStream().toArray(), SAMPLES).to(ScalarType.Long);
        Optimizer steps = optimizer(optimizer, new TensorVector(p));
        double[] losses = new double[STEPS];
        for (int s = 0; s < STEPS; s++) {
            Tensor hidden = hidden(layer, linear(inputs, p[0], new TensorOptional(p[1])));
            Tensor output = linear(hidden, p[2], new TensorOptional(p[3]));
            Tensor value = loss(loss, output, targets, classes, isSum ? 2 : 1);
            losses[s] = array(value)[0];
            steps.zero_grad();
            value.backward();
            steps.step();
        }
        String data = outputs == 3 ? "'cls':" + Arrays.toString(cls) : "'y':" + nested(y, 1);
        return "{'experiment':{'version':1,'name':'" + id + "','dtype':'float64','data':{'type':'Inline','x':" + nested(x, 2)
                + "," + data + "},'split':{'type':'None'},'model':[{'type':'Linear','in':2,'out':4}," + layer
                + ",{'type':'Linear','in':4,'out':" + outputs + "}" + (loss.contains("BCELoss") ? ",{'type':'Sigmoid'}" : "")
                + "],'init':{'type':'State','state_dict':{'0.weight':" + nested(start[0], 2) + ",'0.bias':"
                + Arrays.toString(start[1]) + ",'2.weight':" + nested(start[2], 4) + ",'2.bias':" + Arrays.toString(start[3])
                + "}},'loss':" + loss + ",'reduction':'" + (isSum ? "sum" : "mean") + "'},'optimizer':" + optimizer
                + ",'loader':{'batch_size':null,'reseed':42},'epochs':" + STEPS + "},'step_losses':" + Arrays.toString(losses)
                + ",'weight':" + nested(array(p[0]), 2) + "}";
    }

    static Tensor hidden(String layer, Tensor z) {
        if (layer.contains("'ReLU")) return relu(z);
        if (layer.contains("Leaky")) return leaky_relu(z, new Scalar(0.2));
        if (layer.contains("'ELU")) return elu(z, new Scalar(1.7), new Scalar(1.0), new Scalar(1.0));
        if (layer.contains("GELU")) return gelu(z, layer.contains("tanh") ? "tanh" : "none");
        if (layer.contains("Tanh")) return tanh(z);
        if (layer.contains("Sigmoid")) return sigmoid(z);
        if (layer.contains("Softplus")) return softplus(z, new Scalar(2.0), new Scalar(1.5));
        return dropout(z, 0.3, true);
    }

    static Tensor loss(String loss, Tensor output, Tensor targets, Tensor classes, long reduction) {
        if (loss.contains("MSE")) return mse_loss(output, targets, reduction);
        if (loss.contains("SmoothL1")) return smooth_l1_loss(output, targets, reduction, 0.3);
        if (loss.contains("'L1")) return l1_loss(output, targets, reduction);
        if (loss.contains("Huber")) return huber_loss(output, targets, reduction, 0.3);
        if (loss.contains("BCELoss")) return binary_cross_entropy(sigmoid(output), targets, new TensorOptional(), reduction);
        if (loss.contains("BCEWith")) {
            TensorOptional weight = new TensorOptional(tensor(new double[] {2.5}, 1));
            return binary_cross_entropy_with_logits(output, targets, new TensorOptional(), weight, reduction);
        }
        return cross_entropy_loss(output, classes, new TensorOptional(), reduction, -100, loss.contains("0.2") ? 0.2 : 0);
    }

    static Optimizer optimizer(String json, TensorVector parameters) {
        double weightDecay = json.contains("weight_decay") ? 0.02 : 0;
        if (json.contains("SGD")) {
            SGDOptions options = new SGDOptions(0.05);
            options.weight_decay().put(weightDecay);
            if (json.contains("momentum")) options.momentum().put(0.8);
            if (json.contains("dampening")) options.dampening().put(0.3);
            if (json.contains("nesterov")) options.nesterov().put(true);
            return new SGD(parameters, options);
        }
        if (json.contains("AdamW")) {
            AdamWOptions options = new AdamWOptions(0.03);
            if (weightDecay > 0) options.weight_decay().put(weightDecay);
            if (json.contains("amsgrad")) options.amsgrad().put(true);
            return new AdamW(parameters, options);
        }
        if (json.contains("'Adam'")) {
            AdamOptions options = new AdamOptions(0.03);
            options.weight_decay().put(weightDecay);
            if (json.contains("amsgrad")) options.amsgrad().put(true);
            if (json.contains("betas")) options.betas().put(0, 0.9).put(1, 0.7); // a C++ tuple lies the other way round
            return new Adam(parameters, options);
        }
        if (json.contains("RMSprop")) {
            RMSpropOptions options = new RMSpropOptions(0.02);
            options.weight_decay().put(weightDecay);
            if (json.contains("alpha")) options.alpha().put(0.8);
            if (json.contains("momentum")) options.momentum().put(0.6);
            if (json.contains("centered")) options.centered().put(true);
            return new RMSprop(parameters, options);
        }
        AdagradOptions options = new AdagradOptions(0.1);
        options.weight_decay().put(weightDecay);
        if (json.contains("lr_decay")) options.lr_decay().put(0.05);
        if (json.contains("initial")) options.initial_accumulator_value().put(0.1);
        return new Adagrad(parameters, options);
    }

    static void inits() {
        init("{'type':'Xavier','seed':42}", xavier_uniform_(weights(), 1.0));
        init("{'type':'Xavier','seed':42,'distribution':'normal','gain':1.5}", xavier_normal_(weights(), 1.5));
        FanModeType fanIn = new FanModeType(new kFanIn());
        Nonlinearity relu = new Nonlinearity(new kReLU());
        init("{'type':'Kaiming','seed':42}", kaiming_uniform_(weights(), 0.0, fanIn, relu));
        init("{'type':'Kaiming','seed':42,'distribution':'normal'}", kaiming_normal_(weights(), 0.0, fanIn, relu));
        init("{'type':'Normal','seed':42,'mean':0.5,'std':2}", normal_(weights(), 0.5, 2.0));
    }

    static Tensor weights() {
        manual_seed(42);
        return zeros(8, 3);
    }

    static void init(String init, Tensor weights) {
        print("{'init':" + init + ",'weight':" + nested(array(weights), 3) + "}");
    }

    static double rounded(double value) {
        return Math.rint(value * 1e4) / 1e4;
    }

    static double[] uniform(int n, Random random) {
        return random.doubles(n, -1, 1).map(Trajectories::rounded).toArray();
    }

    static Tensor parameter(double[] values, long... shape) {
        return tensor(values, shape).set_requires_grad(true);
    }

    static Tensor tensor(double[] values, long... shape) {
        Tensor tensor = zeros(shape, new TensorOptions(ScalarType.Double));
        new DoublePointer(tensor.data_ptr_double()).put(values);
        return tensor;
    }

    static double[] array(Tensor tensor) {
        Tensor doubles = tensor.detach().to(ScalarType.Double).contiguous();
        double[] values = new double[(int) doubles.numel()];
        new DoublePointer(doubles.data_ptr_double()).get(values);
        return values;
    }

    static String nested(double[] values, int columns) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < values.length; i += columns) {
            text.append(i > 0 ? "," : "").append(Arrays.toString(Arrays.copyOfRange(values, i, i + columns)));
        }
        return text.append("]").toString();
    }

    static void print(String json) {
        System.out.println(json.replace('\'', '"').replace(" ", ""));
    }
}
