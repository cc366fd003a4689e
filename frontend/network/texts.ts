/** Every key of `NetworkModel.texts`; the same list stands in NetworkTexts.java, and a test keeps the two alike. */
export const TEXT_KEYS = [
  'picture', // Picture of the network
  'units', // Units; arrow keys move between them
  'depthOne', // {n} hidden layer
  'depthMany', // {n} hidden layers
  'addLayer', // Add a hidden layer
  'removeLayer', // Remove the last hidden layer
  'invitation', // Lets the model bend its line.
  'inputs', // Inputs
  'output', // Output
  'layer', // Layer {layer}
  'addUnit', // Add a unit to layer {layer}
  'removeUnit', // Remove a unit from layer {layer}
  'activation', // Activation of layer {layer}
  'none', // none
  'more', // +{n} more
  'fewer', // fewer inputs
  'inputUnit', // Input {name}
  'hiddenUnit', // Layer {layer}, unit {unit}
  'outputUnit', // Output {unit}
  'weight', // weight
  'weightFrom', // Weight from {from}
  'bias', // bias
  'positive', // positive weight
  'negative', // negative weight
  'biasMark', // bias (hollow: negative)
  'value', // what a unit answers: − 0 +
  'noWeights', // An input has no weights: it is the data itself.
  'invalid', // Type a number, such as 0.5
  'ambiguous', // This can be read in two ways: type {one} or {other}
  'maxLayers', // At most {n} hidden layers
  'maxUnits', // At most {n} units
  'minUnits', // A layer keeps at least one unit
  'disabled', // why nothing can be edited now
  'addAfter', // Add a layer after: {name}
  'layerMenu', // Freeze, settings, remove
  'freeze', // Freeze this layer
  'freezeOne', // Freeze {name}
  'isFrozen', // frozen
  'layerSettings', // All settings of this layer
  'earlier', // Move one place earlier
  'later', // Move one place later
  'removeOne', // Remove {name}
  'removeBoth', // Remove {name} and {activation}
  'lastLinear', // The last Linear layer gives the outputs: it stays.
  'also', // also: {layers}
  'frozenNames', // frozen: {names}
  'inputsOne', // {n} input
  'inputsMany', // {n} inputs
  'hiddenLayerOne', // hidden layer of {n} {activation} unit
  'hiddenLayerMany', // hidden layer of {n} {activation} units
  'linearLayerOne', // hidden layer of {n} linear unit
  'linearLayerMany', // hidden layer of {n} linear units
  'outputsOne', // {n} output
  'outputsMany', // {n} outputs
  'parametersOne', // {n} parameter
  'parametersMany', // {n} parameters
] as const;
